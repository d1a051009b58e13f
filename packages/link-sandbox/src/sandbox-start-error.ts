/** Why the sandbox could not start, in one line for the person who started it. */
export class SandboxStartError extends Error {
  override name = 'SandboxStartError'
}
