/**
 * Says what is wrong with this Node version, or nothing if it will do.
 * The bounds are Vite 8's and Storybook 10's: 20.19 and later of 20, 22.12 and later.
 *
 * @param {string} version as in `process.versions.node`, e.g. `20.19.0`
 * @returns {string | undefined} one sentence for the terminal
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (isSupported) return undefined
  return `This project needs Node 20.19 or later (of 22: 22.12 or later), and this is Node ${version}. Install one from nodejs.org or with your version manager, then run the same command again.`
}
