import type { IntegrationAccessToken } from '../contract/integration-access-token'

/**
 * The accounts to pass to the Web SDK, with the fields Mesh calls obsolete present and empty.
 *
 * @returns `undefined` rather than `[]`: the SDK sends an empty array to Link as if there were accounts
 */
export function toAccessTokens(
  saved: readonly Pick<IntegrationAccessToken, 'accessToken' | 'brokerType'>[] | undefined,
): IntegrationAccessToken[] | undefined {
  if (!saved?.length) return undefined
  return saved.map(({ accessToken, brokerType }) => ({
    accessToken,
    brokerType,
    brokerName: '',
    accountId: '',
    accountName: '',
  }))
}
