import { FrontApi } from '@meshconnect/node-api'
import type { Contract, RecordedCall } from './create-contract'

/** The official client, with every call held against the contract. */
export function recordedClient(options: {
  apiUrl: string
  clientId: string
  clientSecret: string
  contract: Contract
  /** Told each call with what is wrong with it. */
  onCall: (call: RecordedCall, violations: string[]) => void
}) {
  const client = new FrontApi({
    baseURL: options.apiUrl,
    headers: { 'X-Client-Id': options.clientId, 'X-Client-Secret': options.clientSecret },
    validateStatus: () => true,
  })
  client.instance.interceptors.response.use((response) => {
    const { method = '', url = '', params, data } = response.config
    const call: RecordedCall = {
      method: method.toUpperCase(),
      path: url,
      query: params,
      body: typeof data === 'string' ? JSON.parse(data) : data,
      status: response.status,
      answer: response.data,
    }
    options.onCall(call, options.contract.check(call))
    return response
  })
  const { integrationsAccountInformation, assets, balance, managedAccountAuthentication } = client
  const { managedTransfers, portfolio, wallets } = client
  return {
    ...integrationsAccountInformation,
    ...assets,
    ...balance,
    ...managedAccountAuthentication,
    ...managedTransfers,
    ...portfolio,
    ...wallets,
  }
}

/** All calls of the official client that the sandbox answers. */
export type RecordedClient = ReturnType<typeof recordedClient>
