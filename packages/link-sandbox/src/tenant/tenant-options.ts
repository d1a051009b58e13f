import type { LinkStyle } from '../link-page/link-style'

/** How a client of the sandbox is set up. */
export interface TenantOptions {
  /** The integrator's name as Link shows it. Default `Your app`. */
  clientName?: string
  /** Where this client's webhooks are posted; none are sent without it. */
  webhookUrl?: string
  /** Makes ids and secrets, the client's own credentials too, the same for the same requests in the same order. */
  seed?: string
  /** Seconds from a transfer's execution to its settlement. Default 4. */
  settleAfterSeconds?: number
  /** Origins that may frame this client's Link. Default: any loopback origin. */
  allowedOrigins?: string[]
  /** How Link looks for this client: it goes into the address that its link tokens hold. Default: as Link looks by itself. */
  linkStyle?: LinkStyle
}
