import { createHmac } from 'node:crypto'
import { afterEach, beforeEach } from 'vitest'
import type { MeshLinkServerEvent } from '../events'
import { createMeshLinkServer, type MeshLinkServer } from '../handler/create-mesh-link-server'
import type { MeshLinkServerOptions } from '../handler/options'
import type { TransferChange } from '../updates'
import { fakeWebhook } from './fake-webhook'
import { COINBASE, openLink } from './link-user'
import { TEST_WEBHOOK_SECRET } from './test-backend'
import { TEST_SECRET, testDb, testStorage } from './test-database'
import { testIntents } from './test-intents'
import { testMesh } from './test-mesh'

export const DEPOSIT = { intent: 'deposit', params: { asset: 'USDC' } }

/** Set-up of a file with tests of users who change. Servers are closed after each test. */
export async function testUsers() {
  const mesh = await testMesh()
  const opened: MeshLinkServer[] = []
  beforeEach(async () => {
    mesh.reset()
    await testDb.updateTable('mesh_link_outbox').set({ state: 'done' }).execute()
    await testDb.updateTable('mesh_link_inbox').set({ state: 'done' }).execute()
  })
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((it) => it.close()))
  })

  function openServer(options: Partial<MeshLinkServerOptions> = {}) {
    const events: MeshLinkServerEvent[] = []
    const changes: TransferChange[] = []
    const server = createMeshLinkServer({
      mesh: { ...mesh, webhookSecret: TEST_WEBHOOK_SECRET },
      intents: testIntents,
      encryptionSecret: TEST_SECRET,
      storage: testStorage,
      limits: { linkTokensPerMinute: false, readsPerMinute: false },
      onEvent: (event) => events.push(event),
      log: false,
      onTransferSettled: (change) => void changes.push(change),
      ...options,
    })
    opened.push(server)
    return { server, events, changes }
  }

  return {
    mesh,
    openServer,
    /** The user id that Mesh got with the last link token. */
    lastMeshUserId(): string {
      return JSON.parse(mesh.calls.findLast(({ path }) => path.endsWith('/linktoken'))?.body ?? '{}').userId
    },
  }
}

/** Opens Link as this user, and connects an account. */
export async function connectAccount(
  server: MeshLinkServer,
  user: string,
  { institution = COINBASE, username = 'Mesh' } = {},
) {
  const minted = await server.mintLinkToken(user, DEPOSIT)
  const link = await openLink(minted.linkToken)
  const payload = await link.connect(institution, { username })
  const { linkSessionId } = minted
  const [connection] = await server.saveConnections(user, { linkSessionId, payload })
  if (!connection) throw new Error('Nothing was saved.')
  return { connection, link, linkSessionId, payload }
}

/** How many saved accounts Link accepts without a login, with a link token for this account. */
export async function comeBack(server: MeshLinkServer, user: string, connectionId?: string): Promise<number> {
  const minted = await server.mintLinkToken(user, { ...DEPOSIT, ...(connectionId && { connectionId }) })
  if (minted.accessTokens.length === 0) return 0
  return (await openLink(minted.linkToken)).comeBack(minted.accessTokens)
}

/** Sends a webhook of Mesh about this user of Mesh. */
export async function sendWebhook(
  server: MeshLinkServer,
  meshUserId: string,
  fields: Record<string, unknown>,
): Promise<void> {
  const body = JSON.stringify(fakeWebhook(meshUserId, { Chain: null, ...fields }))
  const signature = createHmac('sha256', TEST_WEBHOOK_SECRET).update(body).digest('base64')
  await server.receiveWebhook(body, { 'X-Mesh-Signature-256': signature })
}
