import { openKeyring } from '../crypto/keyring'
import { createVault } from '../crypto/vault'
import { createLimits, queryOf } from '../limits/limits'
import { createMeshCatalog } from '../mesh/catalog'
import { createMeshClient } from '../mesh/mesh-client'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { createApp } from '../routes/app'
import type { Services } from '../services'
import { createWorker, type Worker } from '../settlement/worker'
import { createDatabase } from '../storage/database'
import { pgliteStorage } from '../storage/pglite-storage'
import { continueErasures } from '../user-data/erase-user'
import { checkOptions } from './check-options'
import { createEmit } from './emit'
import { listOf, type MeshLinkServerOptions } from './options'

const DEFAULT_BODY_TIMEOUT_MS = 10_000
const DEFAULT_CLOSE_TIMEOUT_MS = 10_000
/** Most proxies end a request in which nothing happens after 30 seconds or later. */
const DEFAULT_TRANSFER_WAIT_MS = 25_000
const DEFAULT_LIST_EVERY_MS = 5 * 60_000
const DEFAULT_CONCURRENCY = 8
/** Mesh's guide "Mesh Managed Tokens" names Coinbase, Binance and Uphold; the types are those of its API. */
const DEFAULT_MANAGED_BROKER_TYPES = [
  'coinbase',
  'sandboxCoinbase',
  'binanceInternational',
  'binanceInternationalDirect',
  'binanceOAuth',
  'binanceConnect',
  'sandbox',
  'uphold',
]
/** Default time limit of `runJobs()`. Hosts without a long-running process stop a request after some seconds. */
export const JOBS_LIMIT_MS = 20_000

/** The parts of a handler with checked options. */
export interface HandlerParts {
  fetch(request: Request): Response | Promise<Response>
  emit: Services['emit']
  services: Services
  webhookSecrets: readonly string[]
  worker: Worker
  /** Opens the database and the keys. Returns `undefined` when they are open. */
  open(): Promise<void> | undefined
  /** Answers the requests that wait for a change. */
  endWaits(): void
  /** @param limitMs timeout in milliseconds */
  close(limitMs: number): Promise<void>
  closeTimeoutMs: number
}

/**
 * Checks the options and makes the parts of a server and its handler. Nothing is opened yet.
 *
 * @param needsAuthenticate whether requests are the only way in
 * @throws `MeshLinkConfigError` that names every option that is wrong
 */
export function createHandlerParts(options: MeshLinkServerOptions, needsAuthenticate: boolean): HandlerParts {
  checkOptions(options, undefined, needsAuthenticate)
  const { mesh, now = () => new Date() } = options
  const emit = createEmit(options)
  const database = createDatabase(options.storage ?? pgliteStorage())
  const meshClientFor = (emitTo: Services['emit']) =>
    createMeshClient(mesh, ({ operation, code, httpStatus, meshMessage, requestId }) =>
      emitTo({
        type: 'mesh_call_failed',
        operation,
        code,
        httpStatus,
        meshMessage,
        meshRequestId: requestId,
      }),
    )
  const meshClient = meshClientFor(emit)
  let opened: Pick<Services, 'keys' | 'vault' | 'limits'> | undefined
  let opening: Promise<void> | undefined

  async function openAll(): Promise<void> {
    try {
      const db = await database.open()
      const keys = await openKeyring(db, listOf(options.encryptionSecret), now)
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

  const closing = new AbortController()
  const requireOpen = () => {
    if (!opened) throw new Error('The database is not open yet.')
    return opened
  }
  const services: Services = {
    get db() {
      return database.db
    },
    get transferChanges() {
      return database.changes
    },
    get transferWaitMs() {
      // A process without a worker lives for one request, or is paid for each second of it.
      return worker.isRunning ? (options.transferWaitMs ?? DEFAULT_TRANSFER_WAIT_MS) : 0
    },
    closing: closing.signal,
    get keys() {
      return requireOpen().keys
    },
    get vault() {
      return requireOpen().vault
    },
    get limits() {
      return requireOpen().limits
    },
    mesh: meshClient,
    catalog: createMeshCatalog(meshClient, now),
    intents: options.intents,
    managedBrokerTypes: new Set(
      (options.managedBrokerTypes ?? DEFAULT_MANAGED_BROKER_TYPES).map((type) => type.toLowerCase()),
    ),
    meshUserId: options.meshUserId,
    listeners: {
      onConnectionSaved: options.onConnectionSaved,
      onConnectionRemoved: options.onConnectionRemoved,
      onTransferUpdate: options.onTransferUpdate,
      onTransferSettled: options.onTransferSettled,
    },
    now,
    emit,
    wakeWorker: () => worker.wake(),
    get hasWorker() {
      return worker.isRunning
    },
  }
  const worker = createWorker(services, {
    open,
    concurrency: options.jobs?.concurrency ?? DEFAULT_CONCURRENCY,
    listEveryMs: options.jobs?.listEveryMs ?? DEFAULT_LIST_EVERY_MS,
    continueErasures: () => continueErasures(services),
  })

  const webhookSecrets = listOf(mesh.webhookSecret)
  const app = createApp({
    basePath: options.basePath === '/' ? '' : (options.basePath ?? '/api/mesh'),
    allowedOrigins: new Set(options.allowedOrigins),
    trustProxy: options.trustProxy ?? false,
    authenticate: options.authenticate ?? refuseUsers,
    webhookSecrets,
    jobsSecrets: listOf(options.jobs?.secret),
    bodyTimeoutMs: options.bodyTimeoutMs ?? DEFAULT_BODY_TIMEOUT_MS,
    open,
    database,
    servicesOf: createRequestServices(services, meshClientFor),
    runJobs: () => worker.runAll(JOBS_LIMIT_MS),
  })

  return {
    fetch: (request) => app.fetch(request),
    emit,
    services,
    webhookSecrets,
    worker,
    open,
    endWaits: () => closing.abort(),
    close: (limitMs) => database.close(limitMs),
    closeTimeoutMs: options.closeTimeoutMs ?? DEFAULT_CLOSE_TIMEOUT_MS,
  }
}

/** Stands for `authenticate` where only the functions of the server are used. */
function refuseUsers(): never {
  throw new MeshLinkProblem(
    'not_configured',
    'This backend does not know who its users are: it has no authenticate function. Its operator must add one to use these routes.',
  )
}

/** Makes the services of a request. They only differ in their events, which have the request id. */
function createRequestServices(
  services: Services,
  meshClientFor: (emit: Services['emit']) => Services['mesh'],
): (requestId: string) => Services {
  // A prototype for all requests, because services are made for each request.
  const shared: Services = Object.create(services, {
    mesh: {
      get(this: Services) {
        const mesh = meshClientFor(this.emit)
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
