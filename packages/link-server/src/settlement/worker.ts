import { runRevocations } from '../connections/revocations'
import { MeshApiError } from '../mesh/mesh-api-error'
import type { Services } from '../services'
import { purge } from '../storage/purge'
import { within } from '../within'
import { applyInbox } from './apply-inbox'
import { checkTransfers } from './check-transfers'
import { releaseWaitingWords } from './inbox'
import { runJob } from './jobs'
import { createLoop } from './loop'
import { type Delivered, deliverOutbox } from './outbox'
import { readNewTransfers } from './read-lists'

const PURGE_EVERY_MS = 60 * 60_000
/** Jobs with a time of their own are looked at this often. */
const LONGEST_ROUND_MS = 5_000
const REVOCATIONS_A_TURN = 20

export interface WorkerSettings {
  /** Opens the database, if it is not open. */
  open(): Promise<void> | undefined
  /** Calls of the integrator's functions at the same time. */
  concurrency: number
  /** How often Mesh's list of all transfers is read, in milliseconds. */
  listEveryMs: number
}

/** What was done in one go. */
export interface JobsRun {
  /** Words of Mesh's that were applied. */
  words: number
  /** Transfers Mesh was asked about. */
  checked: number
  /** Changes the integrator was told. */
  told: number
  /** Changes whose call failed; they are told again later. */
  failed: number
  /** Disconnected accounts that were revoked at Mesh. */
  revoked: number
}

/** Does what is due: in a long-living process by itself, elsewhere when it is asked to. */
export interface Worker {
  /** Starts working until `stop`. Twice does nothing more. */
  start(): void
  readonly isRunning: boolean
  /** Says that there is work. */
  wake(): void
  /** Does all that is due now, for at most `limitMs`. */
  runAll(limitMs: number): Promise<JobsRun>
  /** Starts nothing new and resolves when what is under way has ended. */
  stop(): Promise<void>
}

export function createWorker(services: Services, { open, concurrency, listEveryMs }: WorkerSettings): Worker {
  let isStopping = false
  const underWay = new Set<Promise<unknown>>()
  const track = <T>(work: Promise<T>): Promise<T> => {
    underWay.add(work)
    work.catch(() => {}).finally(() => underWay.delete(work))
    return work
  }

  const roundMs = Math.min(LONGEST_ROUND_MS, listEveryMs)
  let lastRound = Number.NEGATIVE_INFINITY

  type Run = Omit<JobsRun, 'told' | 'failed'>
  type Job = [name: string, work: (run: Run) => Promise<void>]
  const inbox: Job = [
    'inbox',
    async (run) => {
      run.words += await applyInbox(services)
    },
  ]
  const checks: Job = [
    'check-transfers',
    async (run) => {
      run.checked += await checkTransfers(services)
    },
  ]
  const lists: Job = ['list-transfers', () => readNewTransfers(services, listEveryMs)]
  const chores: Job[] = [
    [
      'revocations',
      async (run) => {
        run.revoked += await runRevocations(services, { limit: REVOCATIONS_A_TURN })
      },
    ],
    [
      'purge',
      async () => {
        await runJob(services, 'purge', PURGE_EVERY_MS, async () => {
          await releaseWaitingWords(services)
          await purge(services.db, services.now())
          return null
        })
      },
    ],
  ]

  /** One job after the other; one that fails holds up no other. */
  async function perform(jobs: Job[], isOver = () => false): Promise<Run> {
    const run: Run = { words: 0, checked: 0, revoked: 0 }
    const errors: unknown[] = []
    for (const [job, work] of jobs) {
      if (isStopping || isOver()) break
      try {
        await work(run)
      } catch (error) {
        // The client has told of a call to Mesh that failed.
        if (error instanceof MeshApiError) continue
        errors.push(error)
        services.emit({ type: 'job_failed', job, error })
      }
    }
    if (errors.length > 0) throw errors[0]
    return run
  }

  const deliver = (delivered: Delivered, isOver = () => false) =>
    deliverOutbox(services, { most: concurrency, isStopping: () => isStopping || isOver(), delivered })

  /** A database that was away when the process started is opened as soon as it is there. */
  const loopOf = (step: () => Promise<void>) =>
    createLoop(async () => {
      await open()
      await step()
    })
  const deliveries = loopOf(async () => {
    await deliver({ told: 0, failed: 0 }).catch((error: unknown) => {
      services.emit({ type: 'job_failed', job: 'outbox', error })
      throw error
    })
  })
  const words = loopOf(async () => {
    const run = await perform([inbox])
    if (run.words === 0) return
    deliveries.wake()
    // A contradiction is asked about at once.
    questions.wake()
  })
  // Apart from the words: Mesh may take its time to answer, or hang.
  const questions = loopOf(async () => {
    const isWholeRound = performance.now() - lastRound >= roundMs
    if (isWholeRound) lastRound = performance.now()
    const { checked } = await perform(isWholeRound ? [checks, lists, ...chores] : [checks])
    if (isWholeRound || checked > 0) words.wake()
  })
  const loops = [words, questions, deliveries]

  return {
    start() {
      if (isStopping) return
      for (const loop of loops) loop.start()
    },
    get isRunning() {
      return words.isRunning
    },
    wake() {
      words.wake()
      deliveries.wake()
    },
    async runAll(limitMs) {
      const total: JobsRun = { words: 0, checked: 0, told: 0, failed: 0, revoked: 0 }
      const start = performance.now()
      // Nothing new is begun in the last quarter, so that what is under way can end.
      const isOver = () => performance.now() - start > limitMs * 0.75
      const work = async () => {
        for (;;) {
          const before = JSON.stringify(total)
          const { words, checked, revoked } = await perform([inbox, checks, lists, ...chores, inbox], isOver)
          total.words += words
          total.checked += checked
          total.revoked += revoked
          const { failed } = total
          await deliver(total, isOver)
          const isIdle = JSON.stringify({ ...total, failed }) === before
          if (isOver() || isStopping || isIdle) return
        }
      }
      // A call that hangs goes on under its lease.
      await within(limitMs, track(work()))
      return { ...total }
    },
    async stop() {
      isStopping = true
      await Promise.allSettled([...loops.map((loop) => loop.stop()), ...underWay])
    },
  }
}
