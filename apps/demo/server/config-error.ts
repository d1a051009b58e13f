/** The environment is wrong or incomplete: the message names every variable, never a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'

  /** @param issues one plain sentence each */
  constructor(issues: string[]) {
    super(`The backend can't start:\n${issues.map((issue) => `- ${issue}`).join('\n')}`)
  }
}
