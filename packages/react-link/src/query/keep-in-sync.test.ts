import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { createMemoryBackend } from '../../test/create-memory-backend'
import { aConnection, aTransfer } from '../../test/fixtures'
import { createClient } from '../core/client/create-client'
import { createSaveService } from '../saving/create-save-service'
import { createSessionRuntime } from '../session-runtime'
import { connectionsQuery, disconnectMutation } from './connections'
import { holdingsQuery } from './holdings'
import { transfersQuery } from './transfers'

/** A client whose code for sessions gives its save service to the test. */
function setUp() {
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', {})
  const backend = createMemoryBackend({ connections: [aConnection()], transfers: [aTransfer()] })
  let save!: ReturnType<typeof createSaveService>['save']
  const client = createClient(
    { backend },
    {
      loadSdk: () => Promise.reject(),
      loadCode: async () => (state) => {
        save = createSaveService(state).save
        return createSessionRuntime(state, {
          mint: () => Promise.reject(),
          runSession: () => Promise.reject(),
        })
      },
    },
  )
  return {
    client,
    backend,
    save: async (saveId: string) => {
      await client.prefetch()
      save({
        kind: 'connection',
        saveId,
        sessionId: 's',
        linkSessionId: 'ls',
        payload: { accessToken: { accountTokens: [], brokerType: 'kraken', brokerName: 'Kraken' } },
      })
    },
  }
}

it('fetches the connections again when one was saved, and no longer when their user has left', async () => {
  const { client, backend, save } = setUp()
  const list = vi.spyOn(backend, 'listConnections')
  const queryClient = new QueryClient()
  const observer = new QueryObserver(queryClient, connectionsQuery(client, 'ada'))
  const stopObserving = observer.subscribe(() => {})

  await save('save-1')
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toHaveLength(2))
  const calls = list.mock.calls.length
  client._internal.leave('ada')
  expect(queryClient.getQueryData(connectionsQuery(client, 'ada').queryKey)).toBeUndefined()
  await save('save-2')
  await vi.waitFor(() =>
    expect(client.getState().saves.at(-1)).toMatchObject({ saveId: 'save-2', status: 'saved' }),
  )
  expect(list).toHaveBeenCalledTimes(calls)
  stopObserving()
  vi.unstubAllGlobals()
})

it('the queries need no framework: lists, balances, and disconnecting', async () => {
  const { client } = setUp()
  const queryClient = new QueryClient()
  expect(await queryClient.fetchQuery(transfersQuery(client))).toEqual([aTransfer()])
  expect(await queryClient.fetchQuery(holdingsQuery(client, 'connection-1'))).toMatchObject({
    connectionId: 'connection-1',
  })
  await queryClient.fetchQuery(connectionsQuery(client))
  const mutation = queryClient.getMutationCache().build(queryClient, disconnectMutation(client))
  await mutation.execute('connection-1')
  expect(queryClient.getQueryData(connectionsQuery(client).queryKey)).toEqual([])
  vi.unstubAllGlobals()
})
