/** What the integrator configures. */
export interface Credentials {
  clientId: string
  clientSecret: string
  webhookSecret: string
}
