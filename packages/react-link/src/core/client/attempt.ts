/**
 * Runs what the app gave us, so that nothing of ours stops when it fails.
 *
 * @param run may throw, or give a promise that rejects
 * @param onFailure told of either; by default it is reported as uncaught
 */
export function attempt(
  run: () => unknown,
  // Looked up at the failure only: not everything that runs this has it.
  onFailure: (thrown: unknown) => void = (thrown) => reportError(thrown),
): void {
  try {
    Promise.resolve(run()).catch(onFailure)
  } catch (thrown) {
    onFailure(thrown)
  }
}
