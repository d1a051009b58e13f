/**
 * The options or the environment are wrong. The message says what is wrong and what to do. It never contains a secret.
 */
export class MeshLinkConfigError extends Error {
  override readonly name = 'MeshLinkConfigError'

  /** @param issues one sentence for each fault */
  constructor(readonly issues: string[]) {
    super(
      issues.length === 1
        ? issues[0]
        : `Mesh Link is not set up yet:\n${issues.map((it) => `- ${it}`).join('\n')}`,
    )
  }
}

/** A `MeshLinkConfigError` with one issue, and the error that led to it as `cause`. */
export function configError(issue: string, cause: unknown): MeshLinkConfigError {
  const error = new MeshLinkConfigError([issue])
  error.cause = cause
  return error
}
