/** An institution or wallet that a user can connect. */
export interface Integration {
  id: string
  name: string
  /** Mesh's broker type. */
  type: string
  category: 'exchange' | 'broker' | 'wallet'
  /** One or two letters, ours: no institution's logo is used. */
  monogram: string
  /** Background of the white monogram, `#rrggbb`, at AA contrast. */
  color: string
  /** Mesh Managed Tokens: a lasting tokenId instead of access and refresh tokens. */
  managedTokens: boolean
  /** After this the login has to be repeated; absent for logins that last. */
  loginLifetimeSeconds?: number
  /** The login is a page of the institution's own, in a window of its own. Absent: user name and password in Link. */
  login?: 'oauth'
  /** The institution gives access only this long after the first login. */
  accessDelaySeconds?: number
  /** No asset can leave it by Link. Absent: they can. */
  isReadOnly?: true
  /** What the institution takes of an amount that leaves it, as a decimal ratio. */
  withdrawalFeeRatio: string
}
