import { rememberFocus } from './focus'
import type { Shell, ShellOptions } from './shell'
import { adoptStyles, SHELL_CSS } from './shell-css'
import { createSkeleton } from './skeleton'
import { createStage } from './stage'

/** Shows Link inside an element of the page, which sets its size. The focus does not move, because the user did not ask for that. */
export function openEmbeddedShell(container: HTMLElement, options: ShellOptions): Shell {
  let { title } = options
  const { stage, frame, cover, addFrame, reveal } = createStage(options)
  stage.classList.add('mesh-link-shell--embedded')

  const dropStyles = adoptStyles(SHELL_CSS)
  cover(createSkeleton())
  container.append(stage)
  options.dress(stage)

  return {
    addFrame: () => addFrame(title).id,
    frame,
    setLook(look) {
      title = look.title || title
    },
    showLink: reveal,
    close() {
      const hasFocus = document.activeElement === frame()
      // To the container or around it, because the frame is removed together with its focus.
      const moveFocus = rememberFocus(container)
      stage.remove()
      dropStyles()
      if (hasFocus) moveFocus()
    },
  }
}
