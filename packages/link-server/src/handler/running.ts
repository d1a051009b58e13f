import { openKeyring } from '../crypto/keyring'
import { createVault } from '../crypto/vault'
import { createLimits, queryOf } from '../limits/limits'
import { createMeshCatalog } from '../mesh/catalog'
import { createMeshClient } from '../mesh/mesh-client'
import { createApp } from '../routes/app'
import type { Services } from '../services'
import { createWorker, type Worker } from '../settlement/worker'
import { createDatabase } from '../storage/database'
import { pgliteStorage } from '../storage/pglite-storage'
import { checkOptions } from './check-options'
import { createEmit } from './emit'
import { listOf, type MeshLinkHandlerOptions } from './options'

const DEFAULT_BODY_TIMEOUT_MS = 10_000
const DEFAULT_CLOSE_TIMEOUT_MS = 10_000
const DEFAULT_LIST_EVERY_MS = 5 * 60_000
const DEFAULT_CONCURRENCY = 8
/** Hosts without a long-living process end a request after some seconds. */
export const JOBS_LIMIT_MS = 20_000

/** A handler whose options were checked: its parts, put together. */
export interface Running {
  fetch(request: Request): Response | Promise<Response>
  emit: Services['emit']
  services: Services
  worker: Worker
  /** Opens the database and the keys; nothing to wait for where they are open. */
  open(): Promise<void> | undefined
  close(limitMs: number): Promise<void>
  closeTimeoutMs: number
}

/**
 * Puts the parts of a handler together. Nothing is opened yet.
 *
 * @throws `MeshLinkConfigError` that names every option that is wrong
 */
export function run(options: MeshLinkHandlerOptions): Running {
  checkOptions(options)
  const { mesh, now = () => new Date() } = options
  const emit = createEmit(options.onEvent)
  const database = createDatabase(options.storage ?? pgliteStorage())
  const meshFor = (tell: Services['emit']) =>
    createMeshClient(mesh, ({ operation, code, httpStatus, meshMessage, requestId }) =>
      tell({ type: 'mesh_call_failed', operation, code, httpStatus, meshMessage, meshRequestId: requestId }),
    )
  const meshClient = meshFor(emit)
  let opened: Pick<Services, 'keys' | 'vault' | 'limits'> | undefined
  let opening: Promise<void> | undefined

  async function openAll(): Promise<void> {
    try {
      const db = await database.open()
      const keys = await openKeyring(db, listOf(options.secret), now)
      const limits = createLimits(options.limits, queryOf(db))
      opened = { keys, vault: createVault(keys.encryption), limits }
    } finally {
      opening = undefined
    }
  }

  function open(): Promise<void> | undefined {
    if (opened) return undefined
    opening ??= openAll()
    return opening
  }

  const needOpen = () => {
    if (!opened) throw new Error('The database is not open yet.')
    return opened
  }
  const services: Services = {
    get db() {
      return database.db
    },
    get keys() {
      return needOpen().keys
    },
    get vault() {
      return needOpen().vault
    },
    get limits() {
      return needOpen().limits
    },
    mesh: meshClient,
    catalog: createMeshCatalog(meshClient, now),
    intents: options.intents,
    listeners: { onTransferUpdate: options.onTransferUpdate, onTransferSettled: options.onTransferSettled },
    now,
    emit,
    wake: () => worker.wake(),
    get isWorking() {
      return worker.isRunning
    },
  }
  const worker = createWorker(services, {
    open,
    concurrency: options.jobs?.concurrency ?? DEFAULT_CONCURRENCY,
    listEveryMs: options.jobs?.listEveryMs ?? DEFAULT_LIST_EVERY_MS,
  })

  const app = createApp({
    basePath: options.basePath === '/' ? '' : (options.basePath ?? '/api/mesh'),
    allowedOrigins: new Set(options.allowedOrigins),
    authenticate: options.authenticate,
    webhookSecrets: listOf(mesh.webhookSecret),
    jobsSecrets: listOf(options.jobs?.secret),
    bodyTimeoutMs: options.bodyTimeoutMs ?? DEFAULT_BODY_TIMEOUT_MS,
    open,
    database,
    servicesOf: createRequestServices(services, meshFor),
    runJobs: () => worker.runAll(JOBS_LIMIT_MS),
  })

  return {
    fetch: (request) => app.fetch(request),
    emit,
    services,
    worker,
    open,
    close: (limitMs) => database.close(limitMs),
    closeTimeoutMs: options.closeTimeoutMs ?? DEFAULT_CLOSE_TIMEOUT_MS,
  }
}

/** Makes the services of a request: the same, but for what is told, which bears the request's id. */
function createRequestServices(
  services: Services,
  meshFor: (tell: Services['emit']) => Services['mesh'],
): (requestId: string) => Services {
  // What all requests share is made once: one is made for each request.
  const shared: Services = Object.create(services, {
    mesh: {
      get(this: Services) {
        const mesh = meshFor(this.emit)
        Object.defineProperty(this, 'mesh', { value: mesh })
        return mesh
      },
    },
  })
  return (requestId) => {
    const own: Services = Object.create(shared)
    own.emit = (event) => services.emit({ ...event, requestId })
    return own
  }
}
