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
 * @throws MeshLinkError `link_frame_missing`
 */
export function openShell(
  display: SessionBase['display'],
  container: HTMLElement | undefined,
  options: ShellOptions,
): Shell {
  if (display === 'dialog') return openDialogShell(options)
  if (display === 'sdk-overlay') return openOverlayShell(options)
  if (container?.isConnected) return openEmbeddedShell(container, options)
  throw new MeshLinkError(
    'link_frame_missing',
    'The element of MeshLinkFrame is not on the page. Render the frame where it stays mounted.',
  )
}
