import type { RecordedCall } from './contract/create-contract'
import { clientContract } from './contract/read-client-types'
import { recordedClient } from './contract/recorded-client'
import { linkClient } from './link-client'

/** Mesh's official API client for a client of a sandbox, and Link sessions. A call that breaks Mesh's contract throws. */
export function clientOf(
  sandbox: { apiUrl: string; linkUrl: string },
  credentials: { clientId: string; clientSecret: string },
) {
  /** Every call of the client, in order. */
  const calls: RecordedCall[] = []
  const api = recordedClient({
    apiUrl: sandbox.apiUrl,
    clientId: credentials.clientId,
    clientSecret: credentials.clientSecret,
    contract: clientContract(),
    onCall(call, violations) {
      calls.push(call)
      if (violations.length > 0) throw new Error(violations.join('\n'))
    },
  })
  type LinkTokenRequest = Parameters<typeof api.v1LinktokenCreate>[0]
  return {
    api,
    calls,
    /** Opens a Link session of an end user. */
    async link(userId: string, request: Omit<LinkTokenRequest, 'userId'> = {}) {
      const { data } = await api.v1LinktokenCreate({ userId, ...request })
      const link = linkClient(sandbox.linkUrl)
      const session = await link.open(data.content?.linkToken)
      return { ...link, session }
    },
  }
}
