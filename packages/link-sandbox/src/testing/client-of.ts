import { linkClient } from './link-client'
import { officialClient } from './official-client'

/** The official client of the API for a client of a sandbox, and Link sessions of its end users. */
export function clientOf(
  { apiUrl, linkUrl }: { apiUrl: string; linkUrl: string },
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
) {
  const { api } = officialClient({ apiUrl, clientId, clientSecret })
  type LinkTokenRequest = Parameters<typeof api.v1LinktokenCreate>[0]
  return {
    api,
    /** A Link session of an end user. */
    async link(userId: string, request: Omit<LinkTokenRequest, 'userId'> = {}) {
      const { data } = await api.v1LinktokenCreate({ userId, ...request })
      const link = linkClient(linkUrl)
      const session = await link.open(data.content?.linkToken)
      return { ...link, session }
    },
  }
}
