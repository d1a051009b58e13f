import { createMeshLinkHandler, meshLinkConfigFromEnv } from 'mesh-link-server'
import { intents } from './intents'

export const handler = createMeshLinkHandler({
  ...meshLinkConfigFromEnv(process.env),
  intents,
  authenticate: () => ({ userId: 'user-1' }),
})
await handler.ready()
