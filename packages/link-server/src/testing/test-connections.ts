import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { LinkConnectedPayload, LinkPlatform, MeshConnection, MeshScope } from 'react-mesh-link/contract'
import { saveConnections } from '../connections/save-connections'
import { openKeyring } from '../crypto/keyring'
import { createVault } from '../crypto/vault'
import type { MeshLinkServerEvent } from '../events'
import { createLimits, type LimitOptions, queryOf } from '../limits/limits'
import type { MeshClient } from '../mesh/mesh-client'
import { linkPayloadSchema } from '../schemas/link-payload'
import type { Services } from '../services'
import type { MeshLinkTables } from '../storage/tables'
import { TEST_SECRET, testDb } from './test-database'

/** The services that connections need, without a handler. Tests define the calls to Mesh. */
export interface ConnectionsUnderTest {
  services: Services
  events: MeshLinkServerEvent[]
  /** The calls to Mesh. A call that is not defined fails the test. */
  mesh: Partial<MeshClient>
  /** Creates a user who has opened Link. */
  newUser(): Promise<string>
  save(
    userKey: string,
    payload: LinkConnectedPayload,
    scope?: MeshScope,
    platform?: LinkPlatform,
  ): Promise<MeshConnection[]>
}

/** Makes services for tests of connections. */
export async function testConnections(
  db: Kysely<MeshLinkTables> = testDb,
  limits: LimitOptions = {},
): Promise<ConnectionsUnderTest> {
  const events: MeshLinkServerEvent[] = []
  const mesh: Partial<MeshClient> = {}
  const now = () => new Date()
  const keys = await openKeyring(db, [TEST_SECRET], now)
  const unused = (): never => {
    throw new Error('Connections should not use this.')
  }
  const services: Services = {
    db,
    mesh: mesh as MeshClient,
    keys,
    vault: createVault(keys.encryption),
    managedBrokerTypes: new Set(['coinbase']),
    meshUserId: undefined,
    limits: createLimits(limits, queryOf(db)),
    now,
    emit: (event) => events.push(event),
    get catalog() {
      return unused()
    },
    get intents() {
      return unused()
    },
    listeners: {
      onConnectionSaved: undefined,
      onConnectionRemoved: undefined,
      onTransferUpdate: undefined,
      onTransferSettled: undefined,
    },
    get transferChanges() {
      return unused()
    },
    transferWaitMs: 0,
    closing: new AbortController().signal,
    wakeWorker() {},
    hasWorker: false,
  }
  return {
    services,
    events,
    mesh,
    async newUser() {
      const userKey = randomUUID()
      await db
        .insertInto('mesh_link_users')
        .values({ user_key: userKey, sealed_user_id: 'fake', created_at: now(), list_again_at: null })
        .execute()
      return userKey
    },
    save: (userKey, payload, scope = 'write', platform = 'web') =>
      saveConnections(services, {
        userKey,
        meshUserId: null,
        scope,
        platform,
        payload: linkPayloadSchema.parse(payload),
        issuedAt: services.now(),
      }),
  }
}
