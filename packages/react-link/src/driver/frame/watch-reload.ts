import { MeshLinkError } from '../../core/errors/mesh-link-error'
import { isEmptyFrame } from './is-empty-frame'

/** How long a page that has loaded in Link's place may take to say something. */
const WORD_TIMEOUT_MS = 5_000

/** How long a page that has said `loaded` may take to load. After that, it was the first page that has said so twice. */
const LOAD_TIMEOUT_MS = 60_000

/**
 * Watches for a second page in Link's frame that is dead: Link was reloaded, and its address works once. Such a page loads and
 * says nothing. One that says anything is Link, which may have pages of its own.
 *
 * @param onDead called once, with the error
 */
export function watchForReload(frame: HTMLIFrameElement, onDead: (error: MeshLinkError) => void) {
  let pages = 0
  /** Whether Link has said `loaded`, and whether it has said so again since: a page may do that before it has loaded. */
  let hasLoaded = false
  let hasLoadedAgain = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let forgetting: ReturnType<typeof setTimeout> | undefined

  const onLoad = () => {
    // Some browsers report the load of the empty frame, and some of them later.
    if (isEmptyFrame(frame) || pages++ === 0) return
    const isAlive = !hasLoaded || hasLoadedAgain
    hasLoadedAgain = false
    clearTimeout(timer)
    if (!isAlive) timer = setTimeout(() => onDead(reloaded()), WORD_TIMEOUT_MS)
  }
  frame.addEventListener('load', onLoad)
  return {
    /** To be called for each message of Link. */
    onMessage(type: string) {
      clearTimeout(timer)
      if (type !== 'loaded') return
      hasLoadedAgain = hasLoaded && pages > 0
      hasLoaded = true
      clearTimeout(forgetting)
      forgetting = setTimeout(() => (hasLoadedAgain = false), LOAD_TIMEOUT_MS)
    },
    stop() {
      clearTimeout(timer)
      clearTimeout(forgetting)
      frame.removeEventListener('load', onLoad)
    },
  }
}

function reloaded(): MeshLinkError {
  return new MeshLinkError(
    'link_reloaded',
    `A second page was loaded in Link's frame, and has said nothing for ${WORD_TIMEOUT_MS / 1000} seconds. Try again.`,
    { isRetryable: true, userMessage: 'This was interrupted. Try again.' },
  )
}
