import { adoptStyles } from './adopt-styles'
import { createFrame } from './create-frame'
import { createSkeleton } from './create-skeleton'
import { lockScroll } from './lock-scroll'
import type { Shell, ShellOptions } from './shell'

const CLOSE_ICON = 'M4 4l8 8M12 4l-8 8'

/**
 * Shows Link in a native modal dialog of ours: top layer, inert background and focus return come with it.
 * Keys pressed inside the cross-origin frame never reach this page, so there is a visible close button besides Escape.
 */
export function openDialogShell({
  title,
  onCloseRequest,
  theme,
  radius,
  backdropOpacity,
}: ShellOptions): Shell {
  const frame = createFrame(title)
  const heading = document.createElement('h2')
  heading.className = 'mesh-link-dialog__title'
  heading.id = `${frame.id}-title`
  heading.textContent = title

  const bar = document.createElement('div')
  bar.className = 'mesh-link-dialog__bar'
  bar.append(heading, createCloseButton(onCloseRequest))

  const skeleton = createSkeleton()
  const stage = document.createElement('div')
  stage.className = 'mesh-link-shell'
  stage.append(skeleton, frame)

  const dialog = document.createElement('dialog')
  dialog.className = 'mesh-link-dialog'
  dialog.setAttribute('aria-labelledby', heading.id)
  if (theme !== 'system') dialog.style.colorScheme = theme
  if (radius !== undefined) dialog.style.setProperty('--mesh-link-radius', `${radius}px`)
  if (backdropOpacity !== undefined) dialog.style.setProperty('--mesh-link-backdrop', `${backdropOpacity}`)
  dialog.append(bar, stage)
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault()
    onCloseRequest()
  })
  // A second Escape closes it whatever `cancel` says.
  dialog.addEventListener('close', onCloseRequest)

  const opener = document.activeElement
  const dropStyles = adoptStyles()
  const unlockScroll = lockScroll()
  document.body.append(dialog)
  dialog.showModal()

  let isClosed = false
  return {
    frameId: frame.id,
    frame: () => frame,
    showLink() {
      stage.classList.add('mesh-link-shell--loaded')
      skeleton.remove()
      // Only now: focus moved into a frame that is still loading loses the first Tab.
      if (dialog.contains(document.activeElement)) frame.focus()
    },
    close() {
      if (isClosed) return
      isClosed = true
      dialog.removeEventListener('close', onCloseRequest)
      dialog.close()
      dialog.remove()
      unlockScroll()
      dropStyles()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    },
  }
}

function createCloseButton(onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'mesh-link-dialog__close'
  button.setAttribute('aria-label', 'Close')
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const [name, value] of Object.entries({
    width: '16',
    height: '16',
    viewBox: '0 0 16 16',
    fill: 'none',
  })) {
    svg.setAttribute(name, value)
  }
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', CLOSE_ICON)
  path.setAttribute('stroke', 'currentColor')
  path.setAttribute('stroke-width', '1.75')
  path.setAttribute('stroke-linecap', 'round')
  svg.append(path)
  button.append(svg)
  button.addEventListener('click', onClick)
  return button
}
