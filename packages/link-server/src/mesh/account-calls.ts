import type {
  B2BBrokerCryptocurrencyDepositAddressResponse,
  BrokerPortfolioValueModel,
  ConfigureTransferRequest,
  ConfigureTransferResponse,
  HoldingsModel,
  ManagedBrokerCryptocurrencyDepositAddressRequest,
  PreviewTransferRequest,
  PreviewTransferResponse,
  QuoteTransferRequest,
  QuoteTransferResponse,
} from '@meshconnect/node-api'
import type { MeshConnection, MeshScope } from 'react-mesh-link/contract'
import { z } from 'zod'
import type { MeshAccountToken } from './accounts'
import type { MeshRequest } from './mesh-request'

/** The fields that say whose account it is. They are filled in here. */
type FromField = 'fromAuthToken' | 'fromType' | 'toAuthToken' | 'toType'

/** What Mesh offers over one account, in Mesh's own requests and answers, without the token. */
export interface MeshAccountCalls {
  /** The assets of the account. `includeMarketValue`: with their value in US dollars. */
  holdings(options?: { includeMarketValue?: boolean }): Promise<HoldingsModel>
  /** The value of the account in US dollars. */
  holdingsValue(): Promise<BrokerPortfolioValueModel>
  /** The address of the account that an asset can be sent to. The answer always has an address. */
  depositAddress(
    request: Omit<ManagedBrokerCryptocurrencyDepositAddressRequest, 'authToken' | 'type'>,
  ): Promise<B2BBrokerCryptocurrencyDepositAddressResponse>
  /**
   * The costs of a transfer from the account's institution. Mesh looks at no account for it. Default `brokerType`: that
   * of the account.
   */
  quote(
    request: Omit<QuoteTransferRequest, 'brokerType'> & Partial<Pick<QuoteTransferRequest, 'brokerType'>>,
  ): Promise<QuoteTransferResponse>
  /** Which assets of the account can be sent where. */
  configure(request: Omit<ConfigureTransferRequest, FromField>): Promise<ConfigureTransferResponse>
  /** The exact costs of one transfer from the account. Its `status` may be `requiresFunding`. */
  preview(request: Omit<PreviewTransferRequest, FromField>): Promise<PreviewTransferResponse>
}

/**
 * A user's account, for calls to Mesh with its stored token. It shows no token when it is printed or made into JSON. It
 * works only until the callback that got it has ended.
 *
 * Each call rejects with a `MeshLinkProblem`: `reconnect_required` when Mesh refuses the token and no new one can be
 * fetched, `access_pending`, or `mesh_rejected`, `mesh_rate_limited` and `mesh_unavailable`. A failure that Mesh reports
 * inside an HTTP 200 is a failure too.
 */
export interface MeshAccount extends MeshAccountCalls {
  /** The saved connection, without tokens. */
  readonly connection: MeshConnection
  /**
   * Returns the token itself, for a call to Mesh that is not offered here. Secret: keep it out of logs, errors, answers
   * and storage.
   */
  revealToken(): Promise<MeshAccountToken>
}

/** Calls a function with one of the user's accounts. */
export type WithAccessToken = <T>(
  connectionId: string,
  use: (account: MeshAccount) => T | Promise<T>,
) => Promise<T>

/** Mesh's own answers, with all fields that Mesh sends. */
const anyObject = <T>() => z.looseObject({}) as unknown as z.ZodType<T>

/** Makes the calls for one account. They reject with a `MeshApiError`. */
export function accountCalls(
  request: MeshRequest,
  { authToken, type }: MeshAccountToken,
  scope: MeshScope,
): MeshAccountCalls {
  const post = <T>(
    operation: string,
    body: Record<string, unknown>,
    more: { needsContentStatus?: true; isRetryable?: false; fineStatuses?: string[] } = {},
  ) =>
    request({
      operation,
      method: 'POST',
      path: `/api/v1/${operation}`,
      body,
      secrets: [authToken],
      scope,
      isRetryable: true,
      content: anyObject<T>(),
      ...more,
    })
  const from = { fromAuthToken: authToken, fromType: type, toAuthToken: undefined, toType: undefined }
  return {
    holdings: ({ includeMarketValue = false } = {}) =>
      post('holdings/get', { authToken, type, includeMarketValue }, { needsContentStatus: true }),
    holdingsValue: () => post('holdings/value', { authToken, type }),
    depositAddress: (body) =>
      request({
        operation: 'transfers/managed/address/get',
        method: 'POST',
        path: '/api/v1/transfers/managed/address/get',
        body: { ...body, authToken, type },
        secrets: [authToken],
        scope,
        isRetryable: true,
        content: anyObject<B2BBrokerCryptocurrencyDepositAddressResponse>(),
        // Without an address, Mesh says why in these fields, inside an HTTP 200.
        failureOf: ({ address, brokerResponseStatus, errorMessage }) =>
          address ? undefined : { status: brokerResponseStatus ?? 'failed', message: errorMessage },
      }),
    quote: (body) => post('transfers/managed/quote', { brokerType: type, ...body }),
    configure: (body) =>
      post('transfers/managed/configure', { ...body, ...from }, { needsContentStatus: true }),
    // Not sent again: each call makes a preview.
    preview: (body) =>
      post(
        'transfers/managed/preview',
        { ...body, ...from },
        { needsContentStatus: true, isRetryable: false, fineStatuses: ['requiresFunding'] },
      ),
  }
}
