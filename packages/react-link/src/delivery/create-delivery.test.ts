import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { findSecrets } from '../../test/find-secrets'
import type { MeshBackend } from '../core/backend/mesh-backend'
import { createListeners } from '../core/client/callbacks'
import type { ServerStateChange } from '../core/client/mesh-link-client'
import type { MeshConnection } from '../core/contract'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import type { Handover } from '../core/session/delivery'
import type { MeshLinkState } from '../core/session/session'
import { createDelivery } from './create-delivery'

const SECRET = 'fake-secret-token'
const handover: Handover = {
  kind: 'connection',
  handoverId: 'h1',
  sessionId: 's1',
  linkSessionId: 'ls1',
  payload: {
    accessToken: {
      brokerType: 'coinbase',
      brokerName: 'Coinbase',
      accountTokens: [{ account: { accountId: 'a', accountName: 'A' }, accessToken: SECRET }],
    },
  },
}
const transfer: Handover = {
  kind: 'transfer',
  handoverId: 'h2',
  sessionId: 's1',
  linkSessionId: 'ls1',
  transfer: { status: 'success' },
}
const down = new MeshLinkError('backend_unreachable', 'Down.', { isRetryable: true })
const refused = new MeshLinkError('connection_held_by_other_user', 'Held by another user.')

function setUp() {
  const store = createStore<MeshLinkState>(() => ({ session: { status: 'idle' }, deliveries: [] }))
  const saveConnection = vi.fn(async () => [{ id: 'c1' } as MeshConnection])
  const reportTransfer = vi.fn(async () => ({}))
  const serverStateChanges = createListeners<ServerStateChange>()
  const changes: string[] = []
  serverStateChanges.add(({ resource }) => changes.push(resource))
  const backend = { saveConnection, reportTransfer } as unknown as MeshBackend
  const delivery = createDelivery({ backend, store, serverStateChanges })
  const statuses = () => store.getState().deliveries.map(({ status }) => status)
  return { delivery, store, saveConnection, reportTransfer, changes, statuses }
}

/** An error as HTTP clients throw it: with the request. */
function failureWithRequest() {
  return Object.assign(new Error(`Request failed: ${SECRET}`), { config: { data: JSON.stringify(handover) } })
}

const asksBeforeUnload = () => {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(1)
})
afterEach(() => {
  vi.useRealTimers()
})

describe('createDelivery', () => {
  it('sends at once, and announces what is saved', async () => {
    const { delivery, saveConnection, statuses, changes } = setUp()
    delivery.deliver(handover)
    expect(saveConnection).toHaveBeenCalledWith({ linkSessionId: 'ls1', payload: handover.payload })
    expect(statuses()).toEqual(['saving'])
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['saved'])
    expect(changes).toEqual(['connections'])
  })

  it('reports transfers the same way', async () => {
    const { delivery, reportTransfer, changes } = setUp()
    delivery.deliver(transfer)
    await vi.runAllTimersAsync()
    expect(reportTransfer).toHaveBeenCalledWith({ linkSessionId: 'ls1', transfer: { status: 'success' } })
    expect(changes).toEqual(['transfers'])
  })

  it('retries with growing delays until the backend is back', async () => {
    const { delivery, saveConnection, statuses, store } = setUp()
    saveConnection.mockRejectedValueOnce(down).mockRejectedValueOnce(down)
    delivery.deliver(handover)
    await vi.advanceTimersByTimeAsync(0)
    expect(store.getState().deliveries).toMatchObject([{ status: 'saving', error: down }])
    await vi.advanceTimersByTimeAsync(500)
    expect(saveConnection).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(999)
    expect(saveConnection).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(statuses()).toEqual(['saved'])
  })

  it('waits as long as the backend asks', async () => {
    const { delivery, saveConnection } = setUp()
    saveConnection.mockRejectedValueOnce(
      new MeshLinkError('mesh_rate_limited', 'Wait.', { isRetryable: true, retryAfterMs: 9_000 }),
    )
    delivery.deliver(handover)
    await vi.advanceTimersByTimeAsync(8_999)
    expect(saveConnection).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(saveConnection).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['body_timeout', undefined],
    ['rate_limited', 60_000],
    ['too_many_connections', 60_000],
    ['link_session_used_up', undefined],
    ['not_configured', undefined],
  ])('loses nothing on %s: it retries, and keeps the data when all attempts fail', async (code, asked) => {
    const { delivery, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValue(
      new MeshLinkError(code, 'Not now.', { isRetryable: true, retryAfterMs: asked }),
    )
    delivery.deliver(handover)
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(12)
    expect([statuses(), asksBeforeUnload()]).toEqual([['failed'], true])

    saveConnection.mockResolvedValue([])
    delivery.retry()
    await vi.runAllTimersAsync()
    expect([statuses(), asksBeforeUnload()]).toEqual([['saved'], false])
  })

  it('sends again what was cut off on its way', async () => {
    const { delivery, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValueOnce(new MeshLinkError('body_incomplete', 'Half of it came.'))
    delivery.deliver(handover)
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(2)
    expect(statuses()).toEqual(['saved'])
  })

  it('drops what the backend refuses for this link session', async () => {
    const { delivery, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValue(new MeshLinkError('link_session_mismatch', 'Of another session.'))
    delivery.deliver(handover)
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(1)
    expect([statuses(), asksBeforeUnload()]).toEqual([['failed'], false])
  })

  it('stops after 12 attempts, and tries again on retry() or when the network is back', async () => {
    const { delivery, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValue(down)
    delivery.deliver(handover)
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['failed'])
    const attempts = saveConnection.mock.calls.length
    expect(attempts).toBe(12)

    saveConnection.mockResolvedValue([])
    window.dispatchEvent(new Event('online'))
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['saved'])
    delivery.retry()
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(attempts + 1)
  })

  it('does not retry what the backend refuses for good', async () => {
    const { delivery, saveConnection, store } = setUp()
    saveConnection.mockRejectedValue(refused)
    delivery.deliver(handover)
    await vi.runAllTimersAsync()
    delivery.retry()
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(1)
    expect(store.getState().deliveries).toMatchObject([{ status: 'failed', error: refused }])
  })

  it('keeps the data for a retry after the user has signed in', async () => {
    const { delivery, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValueOnce(new MeshLinkError('unauthenticated', 'Sign in.'))
    delivery.deliver(handover)
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['failed'])
    delivery.retry()
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['saved'])
  })

  it('asks before the user leaves the page, only while something is unsaved', async () => {
    const { delivery, saveConnection } = setUp()
    saveConnection.mockRejectedValueOnce(down)
    expect(asksBeforeUnload()).toBe(false)
    delivery.deliver(handover)
    expect(asksBeforeUnload()).toBe(true)
    await vi.runAllTimersAsync()
    expect(asksBeforeUnload()).toBe(false)
  })

  it('sends nothing after clear(): the data belongs to the previous user', async () => {
    const { delivery, saveConnection, statuses, changes } = setUp()
    saveConnection.mockRejectedValue(down)
    delivery.deliver(handover)
    await vi.advanceTimersByTimeAsync(0)
    delivery.clear()
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(1)
    expect(asksBeforeUnload()).toBe(false)
    expect([statuses(), changes]).toEqual([['saving'], []])
  })

  it('sends nothing after clear() during a retry, and does not publish its outcome', async () => {
    const { delivery, saveConnection, statuses, changes } = setUp()
    let answer!: (connections: MeshConnection[]) => void
    saveConnection.mockRejectedValueOnce(down)
    saveConnection.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
    delivery.deliver(handover)
    await vi.advanceTimersByTimeAsync(500)
    expect(saveConnection).toHaveBeenCalledTimes(2)
    delivery.clear()
    answer([{ id: 'c1' } as MeshConnection])
    delivery.retry()
    window.dispatchEvent(new Event('online'))
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(2)
    expect([statuses(), changes, asksBeforeUnload()]).toEqual([['saving'], [], false])
  })

  it('sends nothing of the previous user together with the next user’s data', async () => {
    const { delivery, saveConnection } = setUp()
    saveConnection.mockRejectedValueOnce(down)
    delivery.deliver(handover)
    await vi.advanceTimersByTimeAsync(0)
    delivery.clear()
    delivery.deliver({ ...handover, handoverId: 'h9', linkSessionId: 'ls of the next user' })
    delivery.retry()
    await vi.runAllTimersAsync()
    const sessions = (saveConnection.mock.calls as unknown as [{ linkSessionId: string }][]).map(
      ([{ linkSessionId }]) => linkSessionId,
    )
    expect(sessions).toEqual(['ls1', 'ls of the next user'])
  })

  it('drops what the backend refuses as another user’s', async () => {
    const { delivery, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValueOnce(down)
    saveConnection.mockRejectedValue(new MeshLinkError('link_session_unknown', 'Of another user, or over.'))
    delivery.deliver(handover)
    await vi.runAllTimersAsync()
    delivery.retry()
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(2)
    expect([statuses(), asksBeforeUnload()]).toEqual([['failed'], false])
  })

  it('does not send again while a retry is pending', async () => {
    const { delivery, saveConnection, statuses } = setUp()
    let answer!: (connections: MeshConnection[]) => void
    saveConnection.mockRejectedValueOnce(down)
    saveConnection.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
    delivery.deliver(handover)
    await vi.advanceTimersByTimeAsync(500)
    delivery.retry()
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saveConnection).toHaveBeenCalledTimes(2)
    answer([])
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['saved'])
  })

  it('retry() may be called by a listener of the change that retry() makes', async () => {
    const { delivery, store, saveConnection } = setUp()
    saveConnection.mockRejectedValueOnce(new MeshLinkError('unauthenticated', 'Sign in.'))
    delivery.deliver(handover)
    await vi.runAllTimersAsync()
    store.subscribe(() => delivery.retry())
    delivery.retry()
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(2)
  })

  it('settled() resolves when the session’s last delivery is saved, or after the timeout', async () => {
    const { delivery, saveConnection } = setUp()
    const settled = vi.fn()
    void delivery.settled('s1', 5_000).then(settled)
    await vi.advanceTimersByTimeAsync(0)
    expect(settled).toHaveBeenCalledTimes(1)

    saveConnection.mockRejectedValue(down)
    delivery.deliver(handover)
    void delivery.settled('another session', 5_000).then(settled)
    await vi.advanceTimersByTimeAsync(0)
    expect(settled).toHaveBeenCalledTimes(2)

    void delivery.settled('s1', 5_000).then(settled)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(settled).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(settled).toHaveBeenCalledTimes(3)
    delivery.clear()
  })

  it.each([
    ['an error with the request, as HTTP clients throw it', failureWithRequest()],
    [
      'a MeshLinkError with such a cause',
      new MeshLinkError('backend_error', 'No.', { cause: failureWithRequest() }),
    ],
    [
      'a MeshLinkError with an extra property',
      Object.assign(new MeshLinkError('backend_error', 'No.'), { request: failureWithRequest() }),
    ],
    ['the request itself', { body: SECRET }],
  ])('keeps what the backend throws out of the store: %s', async (_what, thrown) => {
    const { delivery, saveConnection, store } = setUp()
    saveConnection.mockRejectedValueOnce(thrown)
    delivery.deliver(handover)
    await vi.advanceTimersByTimeAsync(0)
    const [{ error } = {}] = store.getState().deliveries
    expect(error).toMatchObject({ code: 'backend_error' })
    expect(findSecrets([SECRET], { store: store.getState() })).toEqual([])
    delivery.clear()
  })

  it('keeps every secret out of the store', async () => {
    const { delivery, saveConnection, store } = setUp()
    const seen: string[] = []
    store.subscribe((state) => seen.push(JSON.stringify(state)))
    saveConnection.mockRejectedValueOnce(down).mockRejectedValueOnce(refused)
    delivery.deliver(handover)
    await vi.runAllTimersAsync()
    expect(seen.length).toBeGreaterThan(2)
    expect(seen.join()).not.toContain(SECRET)
  })
})
