import { act, waitFor } from '@testing-library/react'
import { createClient } from '../src/core/client/create-client'
import type { MeshLinkOptions } from '../src/core/client/mesh-link-options'
import { createLinkTokenSource } from '../src/core/link-token/link-token-source'
import { createTokensAhead } from '../src/core/link-token/tokens-ahead'
import type { LinkResult } from '../src/core/session/session'
import { createDelivery } from '../src/delivery/create-delivery'
import { mintLinkToken } from '../src/query/mint-link-token'
import { createLinkPlayer, type LinkPlayer } from './create-link-player'
import { createMemoryBackend, type MemoryBackendData } from './create-memory-backend'

type Options = Partial<MeshLinkOptions> & MemoryBackendData

/** Makes a client whose Link is played by the test; tokens, delivery and state are the real ones. */
export function createTestClient({ connections, transfers, holdings, ...options }: Options = {}) {
  const player = createLinkPlayer()
  const backend = options.backend ?? createMemoryBackend({ connections, transfers, holdings })
  const client = createClient(
    { ...options, backend },
    {
      linkTokens: createLinkTokenSource(mintLinkToken(backend), async () => ({ createTokensAhead })),
      loadCode: async () => ({ ...player.driver, createDelivery }),
    },
  )
  return { client, backend, player, link: inAct(player) }
}

/** Lets React catch up after each thing that is played. */
function inAct(player: LinkPlayer) {
  const play = async (what: () => void) => act(async () => what())
  return {
    /** Waits until the frame is requested, and with it until the session can be played. */
    requested: () => waitUntilPlaying(player),
    /** Opens and waits for the frame. The result comes in an object: a bare promise would be awaited to its end. */
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
    transferred: (symbol?: string, amount?: number) => play(() => player.transferred(symbol, amount)),
    close: (ending?: Parameters<LinkPlayer['close']>[0]) => play(() => player.close(ending)),
  }
}

const waitUntilPlaying = (player: LinkPlayer) =>
  waitFor(() => {
    if (!player.isPlaying()) throw new Error('No frame was requested.')
  })
