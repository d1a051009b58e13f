import { FrontApi } from '@meshconnect/node-api'

/** The official client of the API, for a client of a sandbox: every call that the sandbox answers, in one object. */
export function officialClient(options: { apiUrl: string; clientId: string; clientSecret: string }) {
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
export type OfficialClient = ReturnType<typeof officialClient>['api']
