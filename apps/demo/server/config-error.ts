/** The environment is wrong or incomplete. The message names every such variable, and never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  /** @param issues one plain sentence each */
  constructor(issues: string[]) {
    super(`The backend can't start:\n${issues.map((issue) => `- ${issue}`).join('\n')}`)
  }
}
