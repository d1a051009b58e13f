/**
 * A saved account in the shape every Link SDK takes for a returning user (`accessTokens`).
 *
 * Mesh marks `accountId`, `accountName` and `brokerName` obsolete, yet they must be present (they may be empty).
 * Source: Mesh docs, "Mesh Managed Tokens" and "Return users".
 */
export interface IntegrationAccessToken {
  /** The tokenId of a managed connection. Secret. */
  accessToken: string
  /** Open string: Mesh's own list is behind its API. */
  brokerType: string
  accountId: string
  accountName: string
  brokerName: string
}
