import { createMeshLinkHandler, defineIntents, meshLinkConfigFromEnv, pgliteStorage } from 'mesh-link-server'

const intents = defineIntents({ connect: { scope: 'read', linkToken: () => ({}) } })

export const handler = createMeshLinkHandler(() => ({
  ...meshLinkConfigFromEnv(process.env),
  // The test sets the folder; `undefined` is in memory.
  storage: pgliteStorage({ dataDir: process.env.DATA_DIR }),
  intents,
  // The test edits the cookie to see which version of this file answers.
  authenticate: () => ({ userId: 'ada', setCookie: 'edit=0' }),
}))
