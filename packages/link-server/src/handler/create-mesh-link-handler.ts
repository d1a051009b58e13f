import { deriveKeys } from '../crypto/derive-keys'
import { createVault } from '../crypto/vault'
import { createIntegrationDirectory } from '../mesh/integration-directory'
import { createMeshClient } from '../mesh/mesh-client'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { problemResponse } from '../problems/problem-response'
import { createHousekeeping } from '../storage/create-housekeeping'
import { createDatabase } from '../storage/database'
import { pgliteStorage } from '../storage/pglite-storage'
import { checkOptions } from './check-options'
import { corsHeaders } from './cors-headers'
import { createApp } from './create-app'
import { createEmit } from './create-emit'
import type { MeshLinkHandler } from './mesh-link-handler'
import type { MeshLinkHandlerOptions } from './mesh-link-handler-options'
import type { Services } from './services'
import { toProblem } from './to-problem'

const DEFAULT_MAX_BODY_BYTES = 64 * 1024

/** Every answer is for one user and may hold a token. */
const COMMON_HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/**
 * Makes the backend of Mesh Link: link tokens, saved connections, holdings, transfers and Mesh's webhook behind one
 * Web-standard handler. The database starts to open at once.
 *
 * @returns a function `(request) => Promise<Response>` with `ready()` and `close()`
 * @throws `MeshLinkConfigError` that names every option that is wrong
 */
export function createMeshLinkHandler(options: MeshLinkHandlerOptions): MeshLinkHandler {
  checkOptions(options)
  const { now = () => new Date() } = options
  const basePath = options.basePath === '/' ? '' : (options.basePath ?? '/api/mesh')
  const allowedOrigins = new Set(options.allowedOrigins)
  const emit = createEmit(options.onEvent)
  const keys = deriveKeys(options.secret)
  const database = createDatabase(options.storage ?? pgliteStorage())
  const mesh = createMeshClient(options.mesh, ({ operation, code, httpStatus, meshMessage, requestId }) =>
    emit({ type: 'mesh_call_failed', operation, code, httpStatus, meshMessage, requestId }),
  )

  const services: Services = {
    get db() {
      return database.db
    },
    mesh,
    integrations: createIntegrationDirectory(mesh, now),
    intents: options.intents,
    keys,
    vault: createVault(keys.encryption),
    webhookSecret: options.mesh.webhookSecret,
    maxBodyBytes: options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES,
    now,
    housekeep: createHousekeeping(database, now),
    emit,
    onTransferUpdate: options.onTransferUpdate,
  }
  const app = createApp(services, database, { basePath, allowedOrigins, authenticate: options.authenticate })

  const underWay = new Set<Promise<Response>>()
  let isClosing = false

  async function answer(request: Request): Promise<Response> {
    const cors = corsHeaders(request, allowedOrigins)
    const isPreflight = request.method === 'OPTIONS' && 'Access-Control-Allow-Methods' in cors
    const response = isPreflight
      ? new Response(null, { status: 204 })
      : isClosing
        ? problemResponse(new MeshLinkProblem('storage_unavailable', 'This backend is shutting down.'))
        : await fetchApp(request)
    for (const [name, value] of Object.entries({ ...COMMON_HEADERS, ...cors }))
      response.headers.set(name, value)
    return response
  }

  /** Hono passes on what is thrown and is no `Error`. */
  async function fetchApp(request: Request): Promise<Response> {
    try {
      return await app.fetch(request)
    } catch (error) {
      const problem = toProblem(error)
      const { pathname: path } = new URL(request.url)
      emit({ type: 'request_failed', method: request.method, path, status: 500, code: 'internal', error })
      return problemResponse(problem)
    }
  }

  function handle(request: Request): Promise<Response> {
    const answered = answer(request).finally(() => underWay.delete(answered))
    underWay.add(answered)
    return answered
  }

  return Object.assign(handle, {
    ready: async () => {
      await database.open()
    },
    close: async () => {
      isClosing = true
      await Promise.allSettled(underWay)
      await database.close()
    },
  })
}
