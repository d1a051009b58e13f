import type { MeshBackend } from '../../src/core/backend/mesh-backend'
import { createClient } from '../../src/core/client/create-client'
import type { MeshLinkClient } from '../../src/core/client/mesh-link-client'
import { createLook } from '../../src/driver/shell/look'
import { openShell } from '../../src/driver/shell/open-shell'
import { createSessionRuntime } from '../../src/session-runtime'
import { createLinkPlayer } from '../create-link-player'
import { createMemoryBackend, type MemoryBackendData } from '../create-memory-backend'

/** A story's parameter `meshLink`: the data and the methods of its backend, and what Link plays. Default: Link opens. */
export interface StoryLink extends MemoryBackendData {
  plays?: 'loading' | 'open' | 'transfer' | 'cancel'
  backend?: Partial<MeshBackend>
}

/** Makes a client for one story: with our own dialog and frame, and a page of our own in place of Link. */
export function createStoryClient({ plays = 'open', backend: changed, ...data }: StoryLink): MeshLinkClient {
  const backend = { ...createMemoryBackend(data), ...changed }
  const player = createLinkPlayer(({ session, request, sink, end }) => {
    const { dialogTitle: title = 'Connect an account', container, confirmExit = false } = request
    const opener = request.opener?.current ?? document.activeElement ?? document.body
    const look = createLook(container ?? opener, [request.context?.appearance, request.appearance])
    let undress = () => {}
    const shell = openShell(session.display, container, {
      title,
      opener,
      dress: (element) => {
        undress = look.dress(element)
      },
      onCloseRequest: () => end({}),
      isExitGuarded: () => confirmExit,
      closeButton: 'bar',
    })
    shell.addFrame()
    const frame = shell.frame()
    if (frame) frame.src = `data:text/html,${encodeURIComponent(LINK_PAGE)}`
    if (plays !== 'loading') {
      sink.onLoaded()
      shell.showLink()
    }
    if (plays === 'transfer' || plays === 'cancel') {
      queueMicrotask(() => {
        if (plays === 'transfer') player.transferFinished()
        player.close()
      })
    }
    return () => {
      undress()
      shell.close()
    }
  })
  return createClient(
    { backend },
    {
      loadCode: async () => (state) =>
        createSessionRuntime(state, {
          mint: (request) => backend.createLinkToken(request),
          runSession: player.runSession,
        }),
      loadSdk: player.loadSdk,
    },
  )
}

/** Shown in place of Link, which Mesh hosts and which needs a backend. */
const LINK_PAGE = `<!doctype html>
<html lang="en">
<head>
<title>Link</title>
<meta name="color-scheme" content="light dark">
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-content: center; gap: 8px; padding: 24px; box-sizing: border-box;
    font: 400 14px/1.5 system-ui, sans-serif; text-align: center; color: CanvasText }
  h1 { margin: 0; font-size: 18px; font-weight: 600 }
  p { margin: 0 }
</style>
</head>
<body><h1>Link appears here</h1><p>Mesh hosts what is in this frame.</p></body>
</html>`
