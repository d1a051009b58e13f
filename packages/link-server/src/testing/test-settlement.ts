import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach } from 'vitest'
import type { MeshLinkHandlerOptions } from '../handler/options'
import { newUser, openSession, type TestBackend, testBackend } from './test-backend'
import { testDb } from './test-database'
import { testMesh } from './test-mesh'

/** Fields of a webhook that settles a transfer. Without a network name, Mesh's list of networks is not read. */
export const SETTLED = { TransferStatus: 'Succeeded', Chain: null }

/**
 * Set-up of a file with settlement tests. Before each test, the inbox, the outboxes and Mesh's list of transfers are
 * empty; after each test, all backends are closed.
 */
export async function testSettlement() {
  const mesh = await testMesh()
  const open: TestBackend[] = []
  beforeEach(async () => {
    mesh.reset()
    mesh.setTransfers()
    // Skip what other tests left in the shared database.
    await testDb.updateTable('mesh_link_outbox').set({ state: 'done' }).execute()
    await testDb.updateTable('mesh_link_connection_outbox').set({ state: 'done' }).execute()
    await testDb.updateTable('mesh_link_inbox').set({ state: 'done' }).execute()
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map(({ handler }) => handler.close()))
  })
  afterAll(async () => {
    await testDb.updateTable('mesh_link_inbox').set({ state: 'done' }).execute()
    await testDb.updateTable('mesh_link_transfers').set({ check_at: null }).execute()
  })

  return {
    mesh,
    /** Makes a backend that is closed after the test. */
    openBackend(options: Partial<MeshLinkHandlerOptions> = {}): TestBackend {
      const backend = testBackend({ mesh, ...options })
      open.push(backend)
      return backend
    },
    /** Creates a user who has opened Link for a deposit, with the transaction id of the link token. */
    async knownUser(backend: TestBackend) {
      const user = newUser()
      const { linkSessionId } = await openSession(backend, user)
      const sent = JSON.parse(mesh.calls.findLast(({ path }) => path.endsWith('/linktoken'))?.body ?? '{}')
      return { user, linkSessionId, transactionId: sent.transferOptions.transactionId as string }
    },
  }
}

/** Makes all undelivered changes of transfers and connections due now. */
export async function makeDue() {
  await testDb.updateTable('mesh_link_outbox').set({ due_at: sql<Date>`now()` }).execute()
  await testDb.updateTable('mesh_link_connection_outbox').set({ due_at: sql<Date>`now()` }).execute()
}

/** Makes all jobs due now, e.g. reading Mesh's list of transfers. */
export async function makeJobsDue() {
  await testDb
    .updateTable('mesh_link_jobs')
    .set({ due_at: new Date(0), leased_until: null })
    .execute()
}

export function findTransfer(id: string) {
  return testDb.selectFrom('mesh_link_transfers').selectAll().where('transfer_id', '=', id).executeTakeFirst()
}
