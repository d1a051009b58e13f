// A backend on PGlite gets a link token from the sandbox that the environment names, and prints where the token leads.
import { createMeshLinkHandler, defineIntents, meshLinkConfigFromEnv, pgliteStorage } from 'mesh-link-server'

const handler = createMeshLinkHandler(() => ({
  ...meshLinkConfigFromEnv(process.env),
  storage: pgliteStorage(),
  intents: defineIntents({ connect: { scope: 'read', linkToken: () => ({}) } }),
  authenticate: () => ({ userId: 'ada' }),
}))

const response = await handler(
  new Request('http://localhost/api/mesh/link-token', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ intent: 'connect' }),
  }),
)
const { linkToken, code } = await response.json()
await handler.close()
// Never the token itself, which is a secret.
process.stdout.write(code ?? new URL(atob(linkToken)).origin)
