import { FrontApi } from '@meshconnect/node-api'
import type { Contract, RecordedCall } from './create-contract'

/** The official client, with every call checked against the contract. */
export function recordedClient(options: {
  apiUrl: string
  clientId: string
  clientSecret: string
  contract: Contract
  /** Called with each call and its errors. */
  onCall: (call: RecordedCall, violations: string[]) => void
}) {
  const { api, instance } = officialClient(options)
  instance.interceptors.response.use((response) => {
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
  return api
}

/** The official API client for a client of a sandbox, with every call that the sandbox answers in one object. */
function officialClient(options: { apiUrl: string; clientId: string; clientSecret: string }) {
  const client = new FrontApi({
    baseURL: options.apiUrl,
    headers: { 'X-Client-Id': options.clientId, 'X-Client-Secret': options.clientSecret },
    validateStatus: () => true,
  })
  const { integrationsAccountInformation, assets, balance, managedAccountAuthentication } = client
  const { managedTransfers, portfolio, wallets, instance } = client
  const api = {
    ...integrationsAccountInformation,
    ...assets,
    ...balance,
    ...managedAccountAuthentication,
    ...managedTransfers,
    ...portfolio,
    ...wallets,
  }
  return { api, instance }
}

/** All calls of the official client that the sandbox answers. */
export type RecordedClient = ReturnType<typeof officialClient>['api']
