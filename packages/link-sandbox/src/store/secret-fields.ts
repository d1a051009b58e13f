/** The fields of records and events that hold a secret, or a list of them. */
export const SECRET_FIELDS: readonly string[] = [
  ...['token', 'tokens', 'tokenId', 'retired', 'accessToken', 'refreshToken'],
  ...['authCode', 'key', 'sessionKey', 'challengeKey', 'connectionKey'],
]
