/**
 * Calls a function of the app. If it fails, our own code continues.
 *
 * @param run may throw or return a promise that rejects
 * @param onFailure called with the error; by default the error is reported as uncaught
 */
export function attempt(
  run: () => unknown,
  // Resolved only on failure: `reportError` does not exist everywhere.
  onFailure: (thrown: unknown) => void = (thrown) => reportError(thrown),
): void {
  try {
    Promise.resolve(run()).catch(onFailure)
  } catch (thrown) {
    onFailure(thrown)
  }
}
