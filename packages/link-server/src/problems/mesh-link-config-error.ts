/** The options or the environment are wrong: the message says which, why, and what to do. No secret in it. */
export class MeshLinkConfigError extends Error {
  override readonly name = 'MeshLinkConfigError'

  /** @param issues one plain sentence each */
  constructor(readonly issues: string[]) {
    super(
      issues.length === 1
        ? issues[0]
        : `Mesh Link is not set up yet:\n${issues.map((it) => `- ${it}`).join('\n')}`,
    )
  }
}
