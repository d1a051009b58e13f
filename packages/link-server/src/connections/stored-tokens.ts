/** What a connection's sealed column holds. Secret. No more is kept than is needed to use and to revoke it. */
export type StoredTokens =
  | { kind: 'managed'; tokenId: string }
  | { kind: 'unmanaged' | 'wallet'; accessToken: string; refreshToken?: string }
  | { kind: 'delayed'; refreshToken: string }
