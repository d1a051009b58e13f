import { adoptStyles } from './adopt-styles'
import { createFrame } from './create-frame'
import { createSkeleton } from './create-skeleton'
import { rememberFocus } from './remember-focus'
import type { Shell, ShellOptions } from './shell'
import { SHELL_CSS } from './shell-css'

/** Shows Link inside an element of the page, which gives it its size. The focus is left alone: the user did not ask for it to move. */
export function openEmbeddedShell(container: HTMLElement, { title, theme }: ShellOptions): Shell {
  const frame = createFrame(title)
  const skeleton = createSkeleton()
  const stage = document.createElement('div')
  stage.className = 'mesh-link-shell mesh-link-shell--embedded'
  if (theme !== 'system') stage.style.colorScheme = theme
  stage.append(skeleton, frame)

  const dropStyles = adoptStyles(SHELL_CSS)
  container.append(stage)

  return {
    frameId: frame.id,
    frame: () => frame,
    showLink() {
      stage.classList.add('mesh-link-shell--loaded')
      skeleton.remove()
    },
    close() {
      const hasFocus = document.activeElement === frame
      // Around the frame, since it takes the focus with it.
      const moveFocus = rememberFocus(container)
      stage.remove()
      dropStyles()
      if (hasFocus) moveFocus()
    },
  }
}
