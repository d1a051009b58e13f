import { expect, inject, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { until } from '../../../test/until'
import { createSaveService } from '../../saving/create-save-service'
import { createListeners } from '../client/listeners'
import type { ServerStateChange } from '../client/mesh-link-client'
import type { MeshLinkState } from '../session/session'
import { httpBackend } from './http-backend'

/** Hands over `bytes.length` accounts at the same time, to a backend that answers only when it has received all of them. */
function setUp(bytes: number[]) {
  const store = createStore<MeshLinkState>(() => ({ session: { status: 'idle' }, saves: [] }))
  const serverStateChanges = createListeners<ServerStateChange>()
  const baseUrl = `${inject('backendOrigin')}/gate/${bytes.length}/${crypto.randomUUID()}`
  const fetched: { keepalive?: boolean }[] = []
  const backend = httpBackend({
    baseUrl,
    fetch: (url, init = {}) => {
      fetched.push(init)
      return fetch(url, init)
    },
  })
  const saveService = createSaveService({ options: { backend }, store, serverStateChanges })
  for (const [index, size] of bytes.entries()) {
    const account = { accountId: 'a', accountName: 'x'.repeat(size) }
    const accountTokens = [{ account, accessToken: 'fake-secret-token' }]
    saveService.save({
      kind: 'connection',
      saveId: `h${index}`,
      sessionId: 's',
      linkSessionId: 'ls',
      payload: { accessToken: { brokerType: 'x', brokerName: 'X', accountTokens } },
    })
  }
  return { store, fetched }
}

it.each([
  ['one that fits the limit', [1_000]],
  ['two at once that fit together', [1_000, 1_000]],
  ['one that is larger than the whole limit', [200_000]],
  ['two at once that fit alone but not together', [40_000, 40_000]],
  ['many at once, each of them small', Array(5).fill(15_000)],
])('sends at once, with or without keepalive: %s', async (_what, bytes) => {
  const { store, fetched } = setUp(bytes)
  const failures: string[] = []
  store.subscribe(({ saves }) => {
    for (const { error } of saves) if (error) failures.push(error.code)
  })
  await until(() => store.getState().saves.every(({ status }) => status === 'saved'))
  expect(store.getState().saves).toHaveLength(bytes.length)
  expect(failures).toEqual([])
  expect(fetched[0]?.keepalive).toBe(true)
  const plain = fetched.filter(({ keepalive }) => !keepalive)
  expect(plain.length > 0).toBe(bytes.reduce((sum, size) => sum + size) > 65_536)
})
