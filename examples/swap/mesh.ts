import { createMeshLinkHandler, meshLinkConfigFromEnv } from 'mesh-link-server'
import { intents } from './intents'
import { payOut } from './quotes'

export const handler = createMeshLinkHandler({
  ...meshLinkConfigFromEnv(process.env),
  intents,
  authenticate: () => ({ userId: 'user-1' }),
  onTransferSettled: payOut,
})
await handler.ready()
