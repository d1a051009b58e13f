import { adoptStyles } from './adopt-styles'
import { createFrame } from './create-frame'
import { createSkeleton } from './create-skeleton'
import type { Shell, ShellOptions } from './shell'

/** Shows Link inside an element of the page, which gives it its size. The focus is left alone: the user did not ask for it to move. */
export function openEmbeddedShell(container: HTMLElement, { title, theme }: ShellOptions): Shell {
  const frame = createFrame(title)
  const skeleton = createSkeleton()
  const stage = document.createElement('div')
  stage.className = 'mesh-link-shell mesh-link-shell--embedded'
  if (theme !== 'system') stage.style.colorScheme = theme
  stage.append(skeleton, frame)

  const dropStyles = adoptStyles()
  container.append(stage)

  return {
    frameId: frame.id,
    frame: () => frame,
    showLink() {
      stage.classList.add('mesh-link-shell--loaded')
      skeleton.remove()
    },
    close() {
      stage.remove()
      dropStyles()
    },
  }
}
