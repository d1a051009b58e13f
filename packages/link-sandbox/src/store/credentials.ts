/** What the integrator configures. */
export interface Credentials {
  clientId: string
  /** Secret of the API key that may write. */
  clientSecret: string
  /** Secret of the API key that may only read. */
  readClientSecret: string
  webhookSecret: string
}
