import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { headersOf, problemResponse, requestIdOf } from '../routes/context'
import { toUser } from '../routes/guards'
import { toProblem } from '../routes/to-problem'
import type { JobsRun } from '../settlement/worker'
import { type VerifiedWallet, verifiedWallets } from '../wallets/verified-wallets'
import { withTimeout } from '../with-timeout'
import { createEmit } from './emit'
import { createHandlerParts, type HandlerParts, JOBS_LIMIT_MS } from './handler-parts'
import type { MeshLinkHandlerOptions } from './options'

/** The backend of Mesh Link. Pass it every request below its base path. */
export interface MeshLinkHandler {
  /** Answers a request. Never rejects. */
  (request: Request): Promise<Response>
  /**
   * Checks the options, opens the database, runs pending migrations, and starts the worker that settles transfers.
   * Call it when your process starts. Requests open the database by themselves, but do not start the worker.
   *
   * @throws `MeshLinkConfigError` that names every wrong option; `MeshLinkProblem` when the database cannot be
   *   reached. The worker is started then too, and keeps trying to open the database
   */
  ready(): Promise<void>
  /**
   * Runs the due jobs once, for hosts without a long-running process. `POST /jobs` does the same.
   *
   * @param options.limitMs time limit in milliseconds, default 20,000
   * @returns how much was done
   * @throws as `ready()`, or what a job threw
   */
  runJobs(options?: { limitMs?: number }): Promise<JobsRun>
  /**
   * Asks Mesh which wallets a user has proved to own, and stores the records for audits.
   *
   * @param query.userId your own id of the user
   * @param query.address only this wallet
   * @throws as `ready()`, or `MeshApiError` when the call to Mesh fails
   */
  verifiedWallets(query: { userId: string; address?: string }): Promise<VerifiedWallet[]>
  /**
   * Waits for running work, at most `closeTimeoutMs`, and closes the database. Later requests are answered with 503.
   */
  close(): Promise<void>
}

/**
 * Makes the backend of Mesh Link: link tokens, saved connections, holdings, transfers and Mesh's webhook behind one
 * Web-standard handler. Nothing is opened, read or checked until `ready()` or the first request.
 *
 * @param options the options, or a function that returns them. The function is called at `ready()` or at the first
 *   request, so a build without secrets passes
 */
export function createMeshLinkHandler(
  options: MeshLinkHandlerOptions | (() => MeshLinkHandlerOptions | Promise<MeshLinkHandlerOptions>),
): MeshLinkHandler {
  let starting: Promise<HandlerParts> | undefined
  let parts: HandlerParts | undefined
  let isClosing = false
  const pendingResponses = new Set<Promise<Response>>()

  /** After a failed set-up, the next call tries again, because the environment may be corrected by then. */
  function start(): Promise<HandlerParts> {
    starting ??= Promise.resolve()
      .then(() => (typeof options === 'function' ? options() : options))
      .then(createHandlerParts)
      .catch((error: unknown) => {
        starting = undefined
        throw error
      })
    return starting
  }

  /** Sets up the handler for the first request. Only errors before the app are answered here. */
  async function answer(request: Request): Promise<Response> {
    const requestId = requestIdOf(request)
    if (isClosing) return problemResponse(shuttingDown(), headersOf(requestId))
    try {
      parts ??= await start()
    } catch (error) {
      const problem = toProblem(error)
      const { status, code, cause } = problem
      const { method, url } = request
      const path = new URL(url).pathname
      createEmit()({ type: 'request_failed', method, path, status, code, error: cause ?? error, requestId })
      return problemResponse(problem, headersOf(requestId))
    }
    return parts.fetch(request)
  }

  async function handle(request: Request): Promise<Response> {
    // After the set-up, the app is called directly.
    const answered = parts && !isClosing ? Promise.resolve(parts.fetch(request)) : answer(request)
    pendingResponses.add(answered)
    try {
      return await answered
    } finally {
      pendingResponses.delete(answered)
    }
  }

  async function setUp(): Promise<HandlerParts> {
    if (isClosing) throw shuttingDown()
    parts = await start()
    return parts
  }

  async function open(): Promise<HandlerParts> {
    const opened = await setUp()
    await opened.open()
    return opened
  }

  return Object.assign(handle, {
    async ready() {
      const { worker, open } = await setUp()
      try {
        await open()
      } catch (error) {
        // A database may become available later; wrong options will not.
        if (!(error instanceof MeshLinkConfigError)) worker.start()
        throw error
      }
      worker.start()
    },
    async runJobs({ limitMs = JOBS_LIMIT_MS }: { limitMs?: number } = {}) {
      return (await open()).worker.runAll(limitMs)
    },
    async verifiedWallets({ userId, address }: { userId: string; address?: string }) {
      const { services } = await open()
      return verifiedWallets(services, toUser(userId, services.keys.userId).userKey, address)
    },
    async close() {
      isClosing = true
      const started = await starting?.catch(() => undefined)
      if (!started) return
      const end = performance.now() + started.closeTimeoutMs
      const left = () => Math.max(end - performance.now(), 0)
      await withTimeout(left(), Promise.allSettled([...pendingResponses, started.worker.stop()]))
      await started.close(left())
    },
  })
}

function shuttingDown(): MeshLinkProblem {
  return new MeshLinkProblem('storage_unavailable', 'This backend is shutting down.', {
    headers: { 'Retry-After': '5' },
  })
}
