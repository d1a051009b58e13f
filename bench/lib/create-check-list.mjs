/** Collects checks, prints each, and ends the process with what CI reads: a last line, and an exit code. */
export function createCheckList() {
  let passed = 0
  let failed = 0
  return {
    /**
     * @param {string} what the bar, in words, with the figure that was reached
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
