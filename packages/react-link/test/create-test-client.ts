import { act, waitFor } from '@testing-library/react'
import { onTestFinished } from 'vitest'
import type { CompleteMeshBackend } from '../src/core/backend/mesh-backend'
import { createClient } from '../src/core/client/create-client'
import type { MeshLinkOptions } from '../src/core/client/mesh-link-client'
import type { LinkResult } from '../src/core/session/session'
import { mintLinkToken } from '../src/query/mint-link-token'
import { createSessionRuntime } from '../src/session-runtime'
import { createLinkPlayer, type LinkPlayer } from './create-link-player'
import { createMemoryBackend, type MemoryBackendData } from './create-memory-backend'

type Options = Partial<MeshLinkOptions> & MemoryBackendData

/** Makes a client whose Link is played by the test. Everything else is real. */
export function createTestClient({
  connections,
  transfers,
  integrations,
  holdings,
  ...options
}: Options = {}) {
  const player = createLinkPlayer()
  const backend = options.backend ?? createMemoryBackend({ connections, transfers, integrations, holdings })
  const client = createClient(
    { ...options, backend },
    {
      loadCode: async () => (state) =>
        createSessionRuntime(state, { mint: mintLinkToken(backend), runSession: player.runSession }),
      loadSdk: player.loadSdk,
    },
  )
  // A session that the test has opened outside of a provider would hold the page's lock.
  onTestFinished(() => client.close())
  // Tests whose backend has not all calls make it themselves.
  return { client, backend: backend as CompleteMeshBackend, player, link: inAct(player) }
}

/** Wraps each step of the player in React's `act`. */
function inAct(player: LinkPlayer) {
  const play = async (what: () => void) => act(async () => what())
  return {
    /** Waits until the session can be played. */
    requested: () => waitUntilPlaying(player),
    /** Opens a session and waits until it can be played. Its result is in an object, because `await` would wait for a returned promise. */
    async opened(open: () => Promise<LinkResult>) {
      let result!: Promise<LinkResult>
      await play(() => {
        result = open()
      })
      await waitUntilPlaying(player)
      return { result }
    },
    loaded: () => play(player.loaded),
    page: (page: string) => play(() => player.page(page)),
    event: (type: string, payload?: unknown) => play(() => player.event(type, payload)),
    connected: (brokerName?: string) => play(() => player.connected(brokerName)),
    transferFinished: (symbol?: string, amount?: number) =>
      play(() => player.transferFinished(symbol, amount)),
    close: (ending?: Parameters<LinkPlayer['close']>[0]) => play(() => player.close(ending)),
  }
}

const waitUntilPlaying = (player: LinkPlayer) =>
  waitFor(() => {
    if (!player.isPlaying()) throw new Error('No session is being played.')
  })
