/** An account and the tokens Link hands over for it. Secret. */
export interface LinkAccountToken {
  account: { accountId: string; accountName: string; fund?: number; cash?: number; isReconnected?: boolean }
  accessToken: string
  refreshToken?: string
  /** Present for Mesh Managed Tokens only. */
  tokenId?: string
}

/** Payload of Link's `brokerageAccountAccessToken` message, with the base64 logo stripped. Secret. */
export interface LinkAccessTokenPayload {
  accountTokens: LinkAccountToken[]
  brokerType: string
  brokerName: string
  brokerBrandInfo?: {
    logoLightUrl?: string
    logoDarkUrl?: string
    iconLightUrl?: string
    iconDarkUrl?: string
  }
  expiresInSeconds?: number
  refreshTokenExpiresInSeconds?: number
}

/** Payload of Link's `delayedAuthentication` message: the token can be exchanged later (24 h for Interactive Brokers). Secret. */
export interface LinkDelayedAuthPayload {
  refreshToken: string
  refreshTokenExpiresInSeconds?: number
  brokerType: string
  brokerName: string
  brokerBrandInfo?: LinkAccessTokenPayload['brokerBrandInfo']
}

/** What Link hands over when an account was connected: one of the two. Secret. */
export interface LinkConnectedPayload {
  accessToken?: LinkAccessTokenPayload
  delayedAuth?: LinkDelayedAuthPayload
}
