import { MeshLinkError } from '../../core/errors/mesh-link-error'
import type { SessionBase } from '../../core/session/session'
import { openDialogShell } from './dialog-shell'
import { openEmbeddedShell } from './embedded-shell'
import { openOverlayShell } from './overlay-shell'
import type { Shell, ShellOptions } from './shell'

/**
 * Opens the shell for a display.
 *
 * @param container for `embedded`: an element on the page
 * @throws MeshLinkError `link_frame_missing` or `link_frame_outside_document`
 */
export function openShell(
  display: SessionBase['display'],
  container: HTMLElement | undefined,
  options: ShellOptions,
): Shell {
  if (display === 'dialog') return openDialogShell(options)
  if (display === 'sdk-overlay') return openOverlayShell(options)
  // Its own root is asked: the SDK looks for its frame in `document`, where a frame of another root is not found.
  if (container?.getRootNode() === document) return openEmbeddedShell(container, options)
  if (container?.isConnected) {
    throw new MeshLinkError(
      'link_frame_outside_document',
      'MeshLinkFrame is in a shadow root or another window, where the Web SDK does not find it. Render it in the page itself, or open Link in a dialog.',
    )
  }
  throw new MeshLinkError(
    'link_frame_missing',
    'The element of MeshLinkFrame is not on the page. Render the frame where it stays mounted.',
  )
}
