import type { Shell, ShellOptions } from './shell'

/** Ids of the overlay that the Web SDK (3.13.0) draws. */
const OVERLAY_FRAME_ID = 'mesh-link-popup__iframe'

/** The SDK's own overlay: ours is only to name its frame, and to put back the scroll position that its styles lose. */
export function openOverlayShell({ title }: ShellOptions): Shell {
  const opener = document.activeElement
  const { scrollX, scrollY } = window
  const frame = () => document.getElementById(OVERLAY_FRAME_ID) as HTMLIFrameElement | null
  let isClosed = false
  return {
    frame,
    showLink() {
      const link = frame()
      if (!link) return
      link.title = title
      link.focus()
    },
    close() {
      if (isClosed) return
      isClosed = true
      window.scrollTo(scrollX, scrollY)
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    },
  }
}
