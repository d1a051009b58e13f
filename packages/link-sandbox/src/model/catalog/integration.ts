/** An institution or wallet that a user can connect. */
export interface Integration {
  id: string
  name: string
  /** Mesh's broker type. */
  type: string
  category: 'exchange' | 'broker' | 'wallet'
  /** One or two letters. The sandbox uses no real logos. */
  monogram: string
  /** Background of the white monogram, `#rrggbb`, with AA contrast. */
  color: string
  /** Mesh Managed Tokens: a permanent tokenId instead of access and refresh tokens. */
  managedTokens: boolean
  /** The user has to log in again after this time. Absent: the login does not expire. */
  loginLifetimeSeconds?: number
  /** The user logs in in a separate window of the institution. Absent: user name and password in Link. */
  login?: 'oauth'
  /** The institution gives access this long after the first login. */
  accessDelaySeconds?: number
  /** Assets can't be sent from this institution. Absent: they can. */
  isReadOnly?: true
  /** The institution's fee for sending, as a decimal ratio of the amount. */
  withdrawalFeeRatio: string
}
