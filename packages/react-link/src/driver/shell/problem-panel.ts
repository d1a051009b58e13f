import type { MeshLinkError } from '../../core/errors/mesh-link-error'
import { createElement } from './create-element'
import { createButton } from './isolate-events'

/** What is shown in place of Link when it can't be shown. */
export interface ProblemPanel {
  panel: HTMLElement
  /** Takes the focus: to the button that is most likely wanted. */
  focus(): void
  /** Stops waiting for the network. */
  stop(): void
}

/**
 * Makes the panel that says why Link can't be shown, and what to do. Without a network, it tries again by itself as soon as
 * there is one.
 *
 * @param onRetry absent when another try would not help
 * @param onClose ends the session
 */
export function createProblemPanel(
  { code, userMessage }: MeshLinkError,
  onRetry: (() => void) | undefined,
  onClose: () => void,
): ProblemPanel {
  const retry = onRetry && createButton('mesh-link-shell__retry', 'Try again', onRetry)
  const close = createButton('mesh-link-shell__leave', 'Close', onClose)
  const text = createElement('p', { textContent: userMessage, dir: 'auto' })
  // Without the buttons, which screen readers would read out too.
  text.setAttribute('role', 'alert')
  text.dataset.code = code
  const panel = createElement(
    'div',
    { className: 'mesh-link-shell__problem' },
    text,
    createElement('div', {}, ...(retry ? [retry] : []), close),
  )
  const isWaiting = onRetry && code === 'offline'
  if (isWaiting) window.addEventListener('online', onRetry)
  return {
    panel,
    focus: () => (retry ?? close).focus(),
    stop: () => isWaiting && window.removeEventListener('online', onRetry),
  }
}
