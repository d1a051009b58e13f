import { FrontApi } from '@meshconnect/node-api'
import { linkClient } from './link-client'

/** The official client of the API for a client of a sandbox, and Link sessions of its end users. */
export function clientOf(
  sandbox: { apiUrl: string; linkUrl: string },
  credentials: { clientId: string; clientSecret: string },
) {
  const client = new FrontApi({
    baseURL: sandbox.apiUrl,
    headers: { 'X-Client-Id': credentials.clientId, 'X-Client-Secret': credentials.clientSecret },
    validateStatus: () => true,
  })
  const { managedAccountAuthentication, managedTransfers, portfolio } = client
  const api = { ...managedAccountAuthentication, ...managedTransfers, ...portfolio }
  type LinkTokenRequest = Parameters<typeof api.v1LinktokenCreate>[0]
  return {
    api,
    /** A Link session of an end user. */
    async link(userId: string, request: Omit<LinkTokenRequest, 'userId'> = {}) {
      const { data } = await api.v1LinktokenCreate({ userId, ...request })
      const link = linkClient(sandbox.linkUrl)
      const session = await link.open(data.content?.linkToken)
      return { ...link, session }
    },
  }
}
