import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { findSecrets } from '../../test/find-secrets'
import type { MeshBackend } from '../core/backend/mesh-backend'
import { createListeners } from '../core/client/listeners'
import type { ServerStateChange } from '../core/client/mesh-link-client'
import type { MeshConnection } from '../core/contract'
import { MeshLinkError } from '../core/errors/mesh-link-error'
import type { SaveInput } from '../core/session/save'
import type { MeshLinkState } from '../core/session/session'
import { createSaveService } from './create-save-service'

const SECRET = 'fake-secret-token'
const connection: SaveInput = {
  kind: 'connection',
  saveId: 'h1',
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
const transfer: SaveInput = {
  kind: 'transfer',
  saveId: 'h2',
  sessionId: 's1',
  linkSessionId: 'ls1',
  transfer: { status: 'success' },
}
const down = new MeshLinkError('backend_unreachable', 'Down.', {
  isRetryable: true,
  userMessage: 'For users.',
})
const refused = new MeshLinkError('connection_held_by_other_user', 'Held by another user.')

function setUp() {
  const store = createStore<MeshLinkState>(() => ({ session: { status: 'idle' }, saves: [] }))
  const saveConnection = vi.fn(async () => [{ id: 'c1' } as MeshConnection])
  const reportTransfer = vi.fn(async () => ({}))
  const serverStateChanges = createListeners<ServerStateChange>()
  const changes: string[] = []
  serverStateChanges.add((change) => 'resource' in change && changes.push(change.resource))
  const backend = { saveConnection, reportTransfer } as unknown as MeshBackend
  const service = createSaveService({ options: { backend }, store, serverStateChanges })
  const statuses = () => store.getState().saves.map(({ status }) => status)
  return { service, store, saveConnection, reportTransfer, changes, statuses }
}

/** An error as HTTP clients throw it: with the request. */
function failureWithRequest() {
  return Object.assign(new Error(`Request failed: ${SECRET}`), {
    config: { data: JSON.stringify(connection) },
  })
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

describe('createSaveService', () => {
  it('sends at once, and announces what is saved', async () => {
    const { service, saveConnection, statuses, changes } = setUp()
    service.save(connection)
    expect(saveConnection).toHaveBeenCalledWith({ linkSessionId: 'ls1', payload: connection.payload })
    expect(statuses()).toEqual(['saving'])
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['saved'])
    expect(changes).toEqual(['connections'])
  })

  it('reports transfers the same way', async () => {
    const { service, reportTransfer, changes } = setUp()
    service.save(transfer)
    await vi.runAllTimersAsync()
    expect(reportTransfer).toHaveBeenCalledWith({ linkSessionId: 'ls1', transfer: { status: 'success' } })
    expect(changes).toEqual(['transfers'])
  })

  it('retries with growing delays until the backend is back', async () => {
    const { service, saveConnection, statuses, store } = setUp()
    saveConnection.mockRejectedValueOnce(down).mockRejectedValueOnce(down)
    service.save(connection)
    await vi.advanceTimersByTimeAsync(0)
    expect(store.getState().saves).toMatchObject([{ status: 'saving', error: down }])
    expect(store.getState().saves[0]?.error?.userMessage).toBe('For users.')
    await vi.advanceTimersByTimeAsync(500)
    expect(saveConnection).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(999)
    expect(saveConnection).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(statuses()).toEqual(['saved'])
  })

  it('waits as long as the backend asks', async () => {
    const { service, saveConnection } = setUp()
    saveConnection.mockRejectedValueOnce(
      new MeshLinkError('mesh_rate_limited', 'Wait.', { isRetryable: true, retryAfterMs: 9_000 }),
    )
    service.save(connection)
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
    const { service, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValue(
      new MeshLinkError(code, 'Not now.', { isRetryable: true, retryAfterMs: asked }),
    )
    service.save(connection)
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(12)
    expect([statuses(), asksBeforeUnload()]).toEqual([['unsaved'], true])

    saveConnection.mockResolvedValue([])
    service.retry()
    await vi.runAllTimersAsync()
    expect([statuses(), asksBeforeUnload()]).toEqual([['saved'], false])
  })

  it('sends again what was cut off on its way', async () => {
    const { service, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValueOnce(new MeshLinkError('body_incomplete', 'Half of it came.'))
    service.save(connection)
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(2)
    expect(statuses()).toEqual(['saved'])
  })

  it('drops what the backend refuses for this link session', async () => {
    const { service, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValue(new MeshLinkError('link_session_mismatch', 'Of another session.'))
    service.save(connection)
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(1)
    expect([statuses(), asksBeforeUnload()]).toEqual([['unsaved'], false])
  })

  it('stops after 12 attempts, and tries again on retry() or when the network is back', async () => {
    const { service, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValue(down)
    service.save(connection)
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['unsaved'])
    const attempts = saveConnection.mock.calls.length
    expect(attempts).toBe(12)

    saveConnection.mockResolvedValue([])
    window.dispatchEvent(new Event('online'))
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['saved'])
    service.retry()
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(attempts + 1)
  })

  it('does not retry what the backend refuses for good', async () => {
    const { service, saveConnection, store } = setUp()
    saveConnection.mockRejectedValue(refused)
    service.save(connection)
    await vi.runAllTimersAsync()
    service.retry()
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(1)
    expect(store.getState().saves).toMatchObject([{ status: 'unsaved', error: refused }])
  })

  it('keeps the data for a retry after the user has signed in', async () => {
    const { service, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValueOnce(new MeshLinkError('unauthenticated', 'Sign in.'))
    service.save(connection)
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['unsaved'])
    service.retry()
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['saved'])
  })

  it('asks before the user leaves the page, only while something is unsaved', async () => {
    const { service, saveConnection } = setUp()
    saveConnection.mockRejectedValueOnce(down)
    expect(asksBeforeUnload()).toBe(false)
    service.save(connection)
    expect(asksBeforeUnload()).toBe(true)
    await vi.runAllTimersAsync()
    expect(asksBeforeUnload()).toBe(false)
  })

  it('sends nothing after clear(): the data belongs to the previous user', async () => {
    const { service, saveConnection, statuses, changes } = setUp()
    saveConnection.mockRejectedValue(down)
    service.save(connection)
    await vi.advanceTimersByTimeAsync(0)
    service.clear()
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(1)
    expect(asksBeforeUnload()).toBe(false)
    expect([statuses(), changes]).toEqual([[], []])
  })

  it('sends nothing after clear() during a retry, and does not publish its outcome', async () => {
    const { service, saveConnection, statuses, changes } = setUp()
    let answer!: (connections: MeshConnection[]) => void
    saveConnection.mockRejectedValueOnce(down)
    saveConnection.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
    service.save(connection)
    await vi.advanceTimersByTimeAsync(500)
    expect(saveConnection).toHaveBeenCalledTimes(2)
    service.clear()
    answer([{ id: 'c1' } as MeshConnection])
    service.retry()
    window.dispatchEvent(new Event('online'))
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(2)
    expect([statuses(), changes, asksBeforeUnload()]).toEqual([[], [], false])
  })

  it('sends nothing of the previous user together with the next user’s data', async () => {
    const { service, saveConnection } = setUp()
    saveConnection.mockRejectedValueOnce(down)
    service.save(connection)
    await vi.advanceTimersByTimeAsync(0)
    service.clear()
    service.save({ ...connection, saveId: 'h9', linkSessionId: 'ls of the next user' })
    service.retry()
    await vi.runAllTimersAsync()
    const sessions = (saveConnection.mock.calls as unknown as [{ linkSessionId: string }][]).map(
      ([{ linkSessionId }]) => linkSessionId,
    )
    expect(sessions).toEqual(['ls1', 'ls of the next user'])
  })

  it('drops what the backend refuses as another user’s', async () => {
    const { service, saveConnection, statuses } = setUp()
    saveConnection.mockRejectedValueOnce(down)
    saveConnection.mockRejectedValue(new MeshLinkError('link_session_unknown', 'Of another user, or over.'))
    service.save(connection)
    await vi.runAllTimersAsync()
    service.retry()
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(2)
    expect([statuses(), asksBeforeUnload()]).toEqual([['unsaved'], false])
  })

  it('does not send again while a retry is pending', async () => {
    const { service, saveConnection, statuses } = setUp()
    let answer!: (connections: MeshConnection[]) => void
    saveConnection.mockRejectedValueOnce(down)
    saveConnection.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)))
    service.save(connection)
    await vi.advanceTimersByTimeAsync(500)
    service.retry()
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(saveConnection).toHaveBeenCalledTimes(2)
    answer([])
    await vi.runAllTimersAsync()
    expect(statuses()).toEqual(['saved'])
  })

  it('retry() may be called by a listener of the change that retry() makes', async () => {
    const { service, store, saveConnection } = setUp()
    saveConnection.mockRejectedValueOnce(new MeshLinkError('unauthenticated', 'Sign in.'))
    service.save(connection)
    await vi.runAllTimersAsync()
    store.subscribe(() => service.retry())
    service.retry()
    await vi.runAllTimersAsync()
    expect(saveConnection).toHaveBeenCalledTimes(2)
  })

  it('whenDone() resolves when the last save of the session has an outcome, or after the timeout', async () => {
    const { service, saveConnection } = setUp()
    const done = vi.fn()
    void service.whenDone('s1', 5_000).then(done)
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toHaveBeenCalledTimes(1)

    saveConnection.mockRejectedValue(down)
    service.save(connection)
    void service.whenDone('another session', 5_000).then(done)
    await vi.advanceTimersByTimeAsync(0)
    expect(done).toHaveBeenCalledTimes(2)

    void service.whenDone('s1', 5_000).then(done)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(done).toHaveBeenCalledTimes(2)
    await vi.advanceTimersByTimeAsync(1)
    expect(done).toHaveBeenCalledTimes(3)
    service.clear()
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
    const { service, saveConnection, store } = setUp()
    saveConnection.mockRejectedValueOnce(thrown)
    service.save(connection)
    await vi.advanceTimersByTimeAsync(0)
    const [{ error } = {}] = store.getState().saves
    expect(error).toMatchObject({ code: 'backend_error' })
    expect(findSecrets([SECRET], { store: store.getState() })).toEqual([])
    service.clear()
  })

  it('keeps every secret out of the store', async () => {
    const { service, saveConnection, store } = setUp()
    const seen: string[] = []
    store.subscribe((state) => seen.push(JSON.stringify(state)))
    saveConnection.mockRejectedValueOnce(down).mockRejectedValueOnce(refused)
    service.save(connection)
    await vi.runAllTimersAsync()
    expect(seen.length).toBeGreaterThan(2)
    expect(seen.join()).not.toContain(SECRET)
  })
})
