import { createClient } from '../../src/core/client/create-client'
import type { MeshLinkClient } from '../../src/core/client/mesh-link-client'
import { createLinkTokenSource } from '../../src/core/link-token/link-token-source'
import { createTokensAhead } from '../../src/core/link-token/tokens-ahead'
import { createDelivery } from '../../src/delivery/create-delivery'
import { openShell } from '../../src/driver/shell/open-shell'
import { createLinkPlayer } from '../create-link-player'
import { createMemoryBackend } from '../create-memory-backend'
import { LINK_PAGE } from './link-page'
import type { StoryLink } from './story-link'

/** Makes a client for one story: our own dialog and frame, with a page of our own in Link's place. */
export function createStoryClient({ plays = 'open', backend: changed, ...data }: StoryLink): MeshLinkClient {
  const backend = { ...createMemoryBackend(data), ...changed }
  const player = createLinkPlayer(({ session, request, sink, end }) => {
    const { dialogTitle: title = 'Connect an account', container, confirmExit = false } = request
    const shell = openShell(session.display, container, {
      title,
      onCloseRequest: () => end({}),
      isExitConfirmed: () => confirmExit,
      theme: 'system',
    })
    const frame = shell.frame()
    if (frame) frame.srcdoc = LINK_PAGE
    if (plays !== 'loading') {
      sink.onLoaded()
      shell.showLink()
    }
    if (plays === 'transfer' || plays === 'cancel') {
      queueMicrotask(() => {
        if (plays === 'transfer') player.transferred()
        player.close()
      })
    }
    return shell.close
  })
  return createClient(
    { backend },
    {
      linkTokens: createLinkTokenSource(
        (request) => backend.createLinkToken(request),
        async () => ({ createTokensAhead }),
      ),
      loadCode: async () => ({ ...player.driver, createDelivery }),
    },
  )
}
