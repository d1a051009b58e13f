/** Collects checks and prints each; `finish` prints the line that CI reads, and sets the exit code. */
export function createCheckList() {
  let passed = 0
  let failed = 0
  return {
    /**
     * @param {string} what the limit in words, with the measured figure
     * @param {boolean} isMet
     */
    check(what, isMet) {
      if (isMet) passed++
      else failed++
      console.log(`${isMet ? '✓' : '✗'} ${what}`)
    },
    finish() {
      console.log(`${passed} passed, ${failed} failed`)
      process.exitCode = failed === 0 ? 0 : 1
    },
  }
}
