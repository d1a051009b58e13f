import { rememberFocus } from './focus'
import type { Shell, ShellOptions } from './shell'
import { adoptStyles, SHELL_CSS } from './shell-css'
import { createStage } from './stage'

/** Shows Link inside an element of the page, which sets its size. The focus does not move, because the user did not ask for that. */
export function openEmbeddedShell(container: HTMLElement, { theme, ...options }: ShellOptions): Shell {
  const { stage, frame, reveal } = createStage(options)
  stage.classList.add('mesh-link-shell--embedded')
  if (theme !== 'system') stage.style.colorScheme = theme

  const dropStyles = adoptStyles(SHELL_CSS)
  container.append(stage)

  return {
    frameId: frame.id,
    frame: () => frame,
    showLink: reveal,
    close() {
      const hasFocus = document.activeElement === frame
      // To the container or around it, because the frame is removed together with its focus.
      const moveFocus = rememberFocus(container)
      stage.remove()
      dropStyles()
      if (hasFocus) moveFocus()
    },
  }
}
