import { useEffect } from 'react'
import type { LinkController } from '../controller/link-controller'
import { hasProgress, isExitBlocked } from '../flow/flow-reducer'

/**
 * Escape asks whether to leave, like the close button. It never leaves without the question: where nothing would be lost,
 * it does nothing. What needs Escape for itself, such as a filled search field, prevents the key's default.
 */
export function useExitByEscape(controller: LinkController): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key !== 'Escape' || event.repeat || event.isComposing || event.defaultPrevented) return
      const state = controller.getState()
      // An open dialog closes by itself.
      if (!hasProgress(state) || isExitBlocked(state) || document.querySelector('dialog[open]')) return
      // Otherwise the same key press would close the question.
      event.preventDefault()
      controller.requestExit()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [controller])
}
