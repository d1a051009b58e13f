import { deliverConnectionChanges } from '../connections/connection-changes'
import { refreshConnections } from '../connections/refresh-connections'
import { runRevocations } from '../connections/revocations'
import type { DeliveryCount } from '../delivery/deliver-changes'
import { MeshApiError } from '../mesh/mesh-api-error'
import type { Services } from '../services'
import { purge } from '../storage/purge'
import { withTimeout } from '../with-timeout'
import { applyInbox } from './apply-inbox'
import { checkTransfers } from './check-transfers'
import { requeueWaitingMessages } from './inbox'
import { runJob } from './jobs'
import { createLoop } from './loop'
import { deliverOutbox } from './outbox'
import { readAllTransfers } from './read-lists'

const PURGE_EVERY_MS = 60 * 60_000
/** How often the worker looks for due jobs. */
const MAX_ROUND_MS = 5_000
const REVOCATIONS_PER_RUN = 20
const REFRESHES_PER_RUN = 50

/** Settings of the worker. */
export interface WorkerSettings {
  /** Opens the database, if it is not open. */
  open(): Promise<void> | undefined
  /** Most calls of the integrator's callbacks at the same time. */
  concurrency: number
  /** How often Mesh's list of all transfers is read, in milliseconds. */
  listEveryMs: number
  /** Continues the erasure of users. */
  continueErasures(): Promise<void>
}

/** How much one run of the jobs did. */
export interface JobsRun {
  /** Messages from Mesh that were read from the inbox. */
  messages: number
  /** Transfers that Mesh was asked about. */
  checked: number
  /** Changes that were delivered to the callbacks. */
  delivered: number
  /** Changes whose callback failed. They are delivered again later. */
  failed: number
  /** Revocations of disconnected accounts that were tried. */
  revoked: number
  /** Connections for which a new access token was asked. */
  refreshed: number
}

/** Runs the jobs: repeatedly after `start()`, or once with `runAll()`. */
export interface Worker {
  /** Runs the jobs repeatedly until `stop()`. A second call does nothing. */
  start(): void
  readonly isRunning: boolean
  /** Looks for work at once. */
  wake(): void
  /** Runs all jobs that are due, for at most `limitMs` milliseconds. */
  runAll(limitMs: number): Promise<JobsRun>
  /** Starts no new work, and resolves when the running work has ended. */
  stop(): Promise<void>
}

/** Makes the worker. It does nothing until `start()` or `runAll()`. */
export function createWorker(
  services: Services,
  { open, concurrency, listEveryMs, continueErasures }: WorkerSettings,
): Worker {
  let isStopping = false
  const running = new Set<Promise<unknown>>()
  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work)
    work.catch(() => {}).finally(() => running.delete(work))
    return work
  }

  const roundMs = Math.min(MAX_ROUND_MS, listEveryMs)
  let lastRound = Number.NEGATIVE_INFINITY

  type Run = Omit<JobsRun, 'delivered' | 'failed'>
  type Job = [name: string, work: (run: Run) => Promise<void>]
  const inbox: Job = [
    'inbox',
    async (run) => {
      run.messages += await applyInbox(services)
    },
  ]
  const checks: Job = [
    'check-transfers',
    async (run) => {
      run.checked += await checkTransfers(services)
    },
  ]
  const lists: Job = ['list-transfers', () => readAllTransfers(services, listEveryMs)]
  const maintenance: Job[] = [
    [
      'refreshes',
      async (run) => {
        run.refreshed += await refreshConnections(services, { limit: REFRESHES_PER_RUN })
      },
    ],
    [
      'revocations',
      async (run) => {
        run.revoked += await runRevocations(services, { limit: REVOCATIONS_PER_RUN })
      },
    ],
    ['erasures', continueErasures],
    [
      'purge',
      async () => {
        await runJob(services, 'purge', PURGE_EVERY_MS, async () => {
          await requeueWaitingMessages(services)
          await purge(services.db, services.now())
          return null
        })
      },
    ],
  ]

  /** Runs jobs one after the other. A failed job does not stop the others. */
  async function runJobs(jobs: Job[], isOver = () => false): Promise<Run> {
    const run: Run = { messages: 0, checked: 0, revoked: 0, refreshed: 0 }
    const errors: unknown[] = []
    for (const [job, work] of jobs) {
      if (isStopping || isOver()) break
      try {
        await work(run)
      } catch (error) {
        // The client has emitted an event for the failed call to Mesh.
        if (error instanceof MeshApiError) continue
        errors.push(error)
        services.emit({ type: 'job_failed', job, error })
      }
    }
    if (errors.length > 0) throw errors[0]
    return run
  }

  /** Two deliveries, so that callbacks for connections never delay callbacks for money. */
  type Deliver = (count: DeliveryCount, isOver?: () => boolean) => Promise<void>
  const deliveryOf =
    (deliver: typeof deliverOutbox): Deliver =>
    (count, isOver = () => false) =>
      deliver(services, { max: concurrency, isStopping: () => isStopping || isOver(), count })
  const deliverTransfers = deliveryOf(deliverOutbox)
  const deliverConnections = deliveryOf(deliverConnectionChanges)

  /** Each step opens the database first, in case it was unavailable when the process started. */
  const loopOf = (step: () => Promise<void>) =>
    createLoop(async () => {
      await open()
      await step()
    })
  const deliveryLoopOf = (job: string, deliver: Deliver) =>
    loopOf(async () => {
      await deliver({ delivered: 0, failed: 0 }).catch((error: unknown) => {
        services.emit({ type: 'job_failed', job, error })
        throw error
      })
    })
  const deliveryLoop = deliveryLoopOf('outbox', deliverTransfers)
  const connectionLoop = deliveryLoopOf('connection-outbox', deliverConnections)
  const inboxLoop = loopOf(async () => {
    const run = await runJobs([inbox])
    if (run.messages === 0) return
    deliveryLoop.wake()
    // Ask Mesh about disputed transfers at once.
    checkLoop.wake()
  })
  // A loop of its own, because calls to Mesh may be slow or hang.
  const checkLoop = loopOf(async () => {
    const isFullRound = performance.now() - lastRound >= roundMs
    if (isFullRound) lastRound = performance.now()
    const { checked } = await runJobs(isFullRound ? [checks, lists, ...maintenance] : [checks])
    if (isFullRound || checked > 0) inboxLoop.wake()
  })
  const loops = [inboxLoop, checkLoop, deliveryLoop, connectionLoop]

  return {
    start() {
      if (isStopping) return
      for (const loop of loops) loop.start()
    },
    get isRunning() {
      return inboxLoop.isRunning
    },
    wake() {
      inboxLoop.wake()
      deliveryLoop.wake()
      connectionLoop.wake()
    },
    async runAll(limitMs) {
      const total: JobsRun = { messages: 0, checked: 0, delivered: 0, failed: 0, revoked: 0, refreshed: 0 }
      const start = performance.now()
      // No new work in the last quarter of the time, so that running work can end.
      const isOver = () => performance.now() - start > limitMs * 0.75
      const work = async () => {
        for (;;) {
          const before = JSON.stringify(total)
          const { messages, checked, revoked, refreshed } = await runJobs(
            [inbox, checks, lists, ...maintenance, inbox],
            isOver,
          )
          total.messages += messages
          total.checked += checked
          total.revoked += revoked
          total.refreshed += refreshed
          const { failed } = total
          await settleBoth(deliverTransfers(total, isOver), deliverConnections(total, isOver))
          const isIdle = JSON.stringify({ ...total, failed }) === before
          if (isOver() || isStopping || isIdle) return
        }
      }
      // A callback that hangs goes on in the background and keeps its lease.
      await withTimeout(limitMs, track(work()))
      return { ...total }
    },
    async stop() {
      isStopping = true
      await Promise.allSettled([...loops.map((loop) => loop.stop()), ...running])
    },
  }
}

/** Waits for both, and then throws the error of the first that failed. */
async function settleBoth(...both: [Promise<void>, Promise<void>]): Promise<void> {
  const results = await Promise.allSettled(both)
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}
