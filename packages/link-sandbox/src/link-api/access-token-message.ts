import { brokerAccount } from '../model/broker-account'
import type { ConnectedAccounts } from '../model/connect-accounts'
import { brandInfo } from './brand-info'
import type { LinkAccessTokenMessage } from './contract'

/** What the host gets to keep about a connection. */
export function accessTokenMessage(connected: ConnectedAccounts, now: number): LinkAccessTokenMessage {
  const { integration, connection, accounts, isReconnected, refreshExpiresAt } = connected
  const secondsUntil = (time: number) => Math.max(0, Math.round((time - now) / 1000))
  return {
    accountTokens: accounts.map(({ account, accessToken, refreshToken }) => ({
      account: brokerAccount(connection, account, isReconnected),
      accessToken,
      ...(refreshToken !== undefined && { refreshToken }),
      ...(connection.tokenId !== undefined && { tokenId: connection.tokenId }),
    })),
    brokerBrandInfo: brandInfo(integration),
    ...(connection.loginExpiresAt !== undefined && {
      expiresInSeconds: secondsUntil(connection.loginExpiresAt),
    }),
    ...(refreshExpiresAt !== undefined && {
      refreshTokenExpiresInSeconds: secondsUntil(refreshExpiresAt),
    }),
    brokerType: integration.type,
    brokerName: integration.name,
  }
}
