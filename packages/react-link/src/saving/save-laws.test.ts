import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { MeshBackend } from '../core/backend/mesh-backend'
import { createListeners } from '../core/client/listeners'
import type { ServerStateChange } from '../core/client/mesh-link-client'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import type { MeshLinkState } from '../core/session/session'
import { createSaveService } from './create-save-service'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** How the backend answers a request, after some time. */
const outcome = fc.record({
  takesMs: fc.nat(40_000),
  is: fc.constantFrom('saved', 'down', 'down', 'busy', 'refused', 'signed out'),
})
/** What happens in the meantime. */
const step = fc.record({
  afterMs: fc.nat(60_000),
  does: fc.constantFrom('save', 'save', 'retry', 'online', 'nothing'),
})

const ERRORS = {
  down: new MeshLinkError('backend_unreachable', 'Down.', { isRetryable: true }),
  busy: new MeshLinkError('mesh_rate_limited', 'Wait.', { isRetryable: true, retryAfterMs: 45_000 }),
  refused: new MeshLinkError('connection_held_by_other_user', 'Held.'),
  'signed out': new MeshLinkError('unauthenticated', 'Sign in.'),
}

/** A backend that answers with `outcomes`, and saves everything after those. It counts the requests. */
function setUp(outcomes: { takesMs: number; is: string }[]) {
  const left = [...outcomes]
  const pending = new Map<string, number>()
  const saved: string[] = []
  const refused: string[] = []
  let sent = 0
  let mostAtOnce = 0
  const backend = {
    async saveConnection({ linkSessionId: id }: { linkSessionId: string }) {
      sent++
      const { takesMs, is } = left.shift() ?? { takesMs: 0, is: 'saved' }
      pending.set(id, (pending.get(id) ?? 0) + 1)
      mostAtOnce = Math.max(mostAtOnce, ...pending.values())
      await new Promise((resolve) => setTimeout(resolve, takesMs))
      pending.set(id, (pending.get(id) ?? 0) - 1)
      if (is === 'refused') refused.push(id)
      if (is !== 'saved') throw ERRORS[is as keyof typeof ERRORS]
      saved.push(id)
      return []
    },
  } as unknown as MeshBackend
  const store = createStore<MeshLinkState>(() => ({ session: { status: 'idle' }, saves: [] }))
  const serverStateChanges = createListeners<ServerStateChange>()
  const service = createSaveService({ options: { backend }, store, serverStateChanges })
  let started = 0
  return {
    service,
    saved,
    refused,
    sent: () => sent,
    mostAtOnce: () => mostAtOnce,
    started: () => started,
    statuses: () => Object.fromEntries(store.getState().saves.map(({ saveId, status }) => [saveId, status])),
    save() {
      const id = `h${++started}`
      const payload = { accessToken: { brokerType: 'x', brokerName: 'X', accountTokens: [] } }
      service.save({ kind: 'connection', saveId: id, sessionId: 's', linkSessionId: id, payload })
    },
  }
}

async function play(run: ReturnType<typeof setUp>, steps: { afterMs: number; does: string }[]) {
  run.save()
  for (const { afterMs, does } of steps) {
    await vi.advanceTimersByTimeAsync(afterMs)
    if (does === 'save') run.save()
    if (does === 'retry') run.service.retry()
    if (does === 'online') window.dispatchEvent(new Event('online'))
  }
}

it('whatever happens, each save ends saved or unsaved, none is saved twice, and retries save all that the backend has not refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(outcome, { maxLength: 40 }),
      fc.array(step, { maxLength: 8 }),
      async (outcomes, steps) => {
        const run = setUp(outcomes)
        await play(run, steps)
        await vi.runAllTimersAsync()
        // Never two requests for one save at the same time.
        expect(run.mostAtOnce()).toBe(1)
        for (const [id, status] of Object.entries(run.statuses())) {
          expect(status).toBe(run.saved.includes(id) ? 'saved' : 'unsaved')
        }
        expect(new Set(run.saved).size).toBe(run.saved.length)

        while (Object.values(run.statuses()).includes('unsaved')) {
          const before = run.sent()
          run.service.retry()
          await vi.runAllTimersAsync()
          if (run.sent() === before) break
        }
        const all = Array.from({ length: run.started() }, (_, i) => `h${i + 1}`)
        expect([...run.saved, ...run.refused].toSorted()).toEqual(all.toSorted())
        const event = new Event('beforeunload', { cancelable: true })
        window.dispatchEvent(event)
        expect(event.defaultPrevented).toBe(false)
      },
    ),
    { numRuns: 150 },
  )
})

it('after clear(), nothing is listed, sent or published, and leaving the page asks nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(outcome, { maxLength: 20 }),
      fc.array(step, { maxLength: 6 }),
      async (outcomes, steps) => {
        const run = setUp(outcomes)
        await play(run, steps)
        const sent = run.sent()
        run.service.clear()
        run.service.retry()
        window.dispatchEvent(new Event('online'))
        await vi.runAllTimersAsync()
        expect([run.sent(), run.statuses()]).toEqual([sent, {}])
        const event = new Event('beforeunload', { cancelable: true })
        window.dispatchEvent(event)
        expect(event.defaultPrevented).toBe(false)
      },
    ),
    { numRuns: 100 },
  )
})
