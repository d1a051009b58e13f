import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { headersOf, requestIdOf } from '../routes/context'
import { toProblem } from '../routes/to-problem'
import type { JobsRun } from '../settlement/worker'
import { withTimeout } from '../with-timeout'
import { createEmit } from './emit'
import { createHandlerParts, type HandlerParts, JOBS_LIMIT_MS } from './handler-parts'
import type { MeshLinkServerOptions, OptionsSource } from './options'

/** Starts, uses and stops the parts. The handler and the server's functions share one. */
export interface LifeCycle {
  /** Answers a request. Never rejects. */
  handle(request: Request): Promise<Response>
  /** Runs work with the open parts. `close()` waits for it. */
  run<T>(work: (parts: HandlerParts) => T | Promise<T>): Promise<T>
  ready(): Promise<void>
  runJobs(options?: { limitMs?: number }): Promise<JobsRun>
  close(): Promise<void>
}

/**
 * Makes the life cycle. Nothing is opened, read or checked until the first call.
 *
 * @param needsAuthenticate whether requests are the only way in
 */
export function createLifeCycle(
  options: OptionsSource<MeshLinkServerOptions>,
  needsAuthenticate: boolean,
): LifeCycle {
  let starting: Promise<HandlerParts> | undefined
  let parts: HandlerParts | undefined
  let isClosing = false
  const pending = new Set<Promise<unknown>>()

  /** After a failed set-up, the next call tries again, because the environment may be corrected by then. */
  function start(): Promise<HandlerParts> {
    starting ??= Promise.resolve()
      .then(() => (typeof options === 'function' ? options() : options))
      .then((given) => createHandlerParts(given, needsAuthenticate))
      .catch((error: unknown) => {
        starting = undefined
        throw error
      })
    return starting
  }

  /** Sets up the handler for the first request. Only errors before the app are answered here. */
  async function answer(request: Request): Promise<Response> {
    const requestId = requestIdOf(request)
    if (isClosing) return shuttingDown().toResponse(headersOf(requestId))
    try {
      parts ??= await start()
    } catch (error) {
      const problem = toProblem(error)
      const { status, code, cause } = problem
      const { method, url } = request
      const path = new URL(url).pathname
      createEmit()({ type: 'request_failed', method, path, status, code, error: cause ?? error, requestId })
      return problem.toResponse(headersOf(requestId))
    }
    return parts.fetch(request)
  }

  async function track<T>(work: Promise<T>): Promise<T> {
    pending.add(work)
    try {
      return await work
    } finally {
      pending.delete(work)
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

  return {
    // After the set-up, the app is called directly.
    handle: (request) => track(parts && !isClosing ? Promise.resolve(parts.fetch(request)) : answer(request)),
    run: (work) => track(open().then(work)),
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
    async runJobs({ limitMs = JOBS_LIMIT_MS } = {}) {
      return (await open()).worker.runAll(limitMs)
    },
    async close() {
      isClosing = true
      const started = await starting?.catch(() => undefined)
      if (!started) return
      started.endWaits()
      const end = performance.now() + started.closeTimeoutMs
      const left = () => Math.max(end - performance.now(), 0)
      await withTimeout(left(), Promise.allSettled([...pending, started.worker.stop()]))
      await started.close(left())
    },
  }
}

function shuttingDown(): MeshLinkProblem {
  return new MeshLinkProblem('storage_unavailable', 'This backend is shutting down.', {
    headers: { 'Retry-After': '5' },
  })
}
