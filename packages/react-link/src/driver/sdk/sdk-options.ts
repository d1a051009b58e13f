import type { LinkOptions } from '@meshconnect/web-link-sdk'
import type { IntegrationAccessToken, LinkTokenResponse } from '../../core/contract'
import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { readConnected, readTransfer, stripLogos } from '../messages/link-payloads'
import type { SessionSink } from '../messages/session-sink'
import type { RunSessionInput } from '../run-session-input'
import { pageLanguage } from './page-language'

/**
 * Makes the options for the SDK: the settings of the opening and of the client, the accounts of the token, and callbacks that check what Link
 * hands over and pass it to the session.
 */
export function sdkOptions(
  { options, request, session }: Pick<RunSessionInput, 'options' | 'request' | 'session'>,
  { accessTokens, linkSessionId }: LinkTokenResponse,
  { renderType, theme }: Pick<LinkOptions, 'renderType' | 'theme'>,
  sink: SessionSink,
  reportEvent: (type: string, payload: unknown) => void,
): LinkOptions & { trustedLinkOrigins: string[] } {
  let count = 0
  const saveId = () => `${session.id}.${++count}`
  return {
    // Since 3.14 the SDK has a list of its own, which this one adds to. 3.13 takes all origins, and ignores the option.
    trustedLinkOrigins: [...(options.trustedLinkOrigins ?? [])],
    accessTokens: toAccessTokens(accessTokens) as LinkOptions['accessTokens'],
    language: request.language ?? options.language ?? pageLanguage(globalThis.document?.documentElement.lang),
    displayFiatCurrency: request.displayFiatCurrency ?? options.displayFiatCurrency,
    theme,
    renderType,
    onEvent: ({ type, ...event }) => reportEvent(type, 'payload' in event ? event.payload : undefined),
    onIntegrationConnected(value) {
      const connection = readConnected(value, saveId())
      if (!connection) return sink.onError(malformed('account'))
      sink.onConnected(connection, stripLogos(value), linkSessionId)
    },
    onTransferFinished(value) {
      const read = readTransfer(value, saveId())
      if (!read) return sink.onError(malformed('transfer'))
      sink.onTransferFinished(read.transfer, read.report, linkSessionId)
    },
  }
}

type SavedAccount = Pick<IntegrationAccessToken, 'accessToken' | 'brokerType'> &
  Partial<IntegrationAccessToken>

/**
 * Converts saved accounts to what the SDK takes. Names and ids go along although Mesh calls them obsolete: without them,
 * Link sometimes can't use the account. A backend of the app's own may leave them out.
 *
 * @returns `undefined` instead of `[]`, which the SDK would send to Link as if there were accounts
 */
export function toAccessTokens(
  saved: readonly SavedAccount[] | undefined,
): IntegrationAccessToken[] | undefined {
  if (!saved?.length) return undefined
  return saved.map(({ accessToken, brokerType, brokerName = '', accountId = '', accountName = '' }) => ({
    accessToken,
    brokerType,
    brokerName,
    accountId,
    accountName,
  }))
}

function malformed(what: 'account' | 'transfer'): MeshLinkError {
  return new MeshLinkError('link_message_malformed', `Link sent a malformed ${what}, which was not saved.`)
}
