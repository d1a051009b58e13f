import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { headersOf, problemResponse, requestIdOf } from '../routes/context'
import { toUser } from '../routes/guards'
import { toProblem } from '../routes/to-problem'
import type { JobsRun } from '../settlement/worker'
import { type VerifiedWallet, verifiedWallets } from '../wallets/verified-wallets'
import { within } from '../within'
import { createEmit } from './emit'
import type { MeshLinkHandlerOptions } from './options'
import { JOBS_LIMIT_MS, type Running, run } from './running'

/** The backend of Mesh Link: give it every request below its mount point. */
export interface MeshLinkHandler {
  /** Answers a request. Never rejects. */
  (request: Request): Promise<Response>
  /**
   * Checks the options, opens the database and starts the worker that settles transfers. Call it when your process
   * starts. Requests open the database by themselves, and start no worker.
   *
   * @throws `MeshLinkConfigError` that names every option that is wrong; `MeshLinkProblem` when the database can't be
   * reached, which the worker then goes on trying
   */
  ready(): Promise<void>
  /**
   * Does what is due, once: for hosts without a long-living process. `POST /jobs` does the same.
   *
   * @param options.limitMs how long to go on at most, in milliseconds; default 20,000
   */
  runJobs(options?: { limitMs?: number }): Promise<JobsRun>
  /**
   * The wallets that a user has proved to own, by Mesh's word, with the record an audit asks for.
   *
   * @param query.userId your own id of the user
   */
  verifiedWallets(query: { userId: string; address?: string }): Promise<VerifiedWallet[]>
  /**
   * Lets what is under way finish, for `closeTimeoutMs` at most, and closes the database. Later requests are answered
   * 503.
   */
  close(): Promise<void>
}

/**
 * Makes the backend of Mesh Link: link tokens, saved connections, holdings, transfers and Mesh's webhook behind one
 * Web-standard handler. Nothing is opened, read or checked yet: that happens at `ready()` or at the first request.
 *
 * @param options or a function that gives them, called then; so a build without any secret passes
 */
export function createMeshLinkHandler(
  options: MeshLinkHandlerOptions | (() => MeshLinkHandlerOptions | Promise<MeshLinkHandlerOptions>),
): MeshLinkHandler {
  let starting: Promise<Running> | undefined
  let running: Running | undefined
  let isClosing = false
  const underWay = new Set<Promise<Response>>()

  /** A set-up that failed is tried again: the next request may find the environment mended. */
  function start(): Promise<Running> {
    starting ??= Promise.resolve()
      .then(() => (typeof options === 'function' ? options() : options))
      .then(run)
      .catch((error: unknown) => {
        starting = undefined
        throw error
      })
    return starting
  }

  /** The app answers its own errors: here is only what comes before it. */
  async function answer(request: Request): Promise<Response> {
    const requestId = requestIdOf(request)
    if (isClosing) return problemResponse(shuttingDown(), headersOf(requestId))
    try {
      running ??= await start()
    } catch (error) {
      const problem = toProblem(error)
      const { status, code, cause } = problem
      const { method, url } = request
      const path = new URL(url).pathname
      createEmit()({ type: 'request_failed', method, path, status, code, error: cause ?? error, requestId })
      return problemResponse(problem, headersOf(requestId))
    }
    return running.fetch(request)
  }

  async function handle(request: Request): Promise<Response> {
    // Once it runs there is nothing to wait for.
    const answered = running && !isClosing ? Promise.resolve(running.fetch(request)) : answer(request)
    underWay.add(answered)
    try {
      return await answered
    } finally {
      underWay.delete(answered)
    }
  }

  async function setUp(): Promise<Running> {
    if (isClosing) throw shuttingDown()
    running = await start()
    return running
  }

  async function open(): Promise<Running> {
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
        // A database that is away now may be there in a moment; what is set up wrongly stays so.
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
      await within(left(), Promise.allSettled([...underWay, started.worker.stop()]))
      await started.close(left())
    },
  })
}

function shuttingDown(): MeshLinkProblem {
  return new MeshLinkProblem('storage_unavailable', 'This backend is shutting down.', {
    headers: { 'Retry-After': '5' },
  })
}
