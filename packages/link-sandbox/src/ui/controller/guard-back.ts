import { canGoBack, isExitBlocked } from '../flow/flow-reducer'
import type { LinkController } from './link-controller'

/**
 * Lets the back button of a phone go back a screen. An app goes back in the history of its web view, and closes the web
 * view when the history is empty. So one extra history entry is kept while Link can go back or the exit is blocked.
 */
export function guardBack(
  controller: Pick<LinkController, 'getState' | 'subscribe' | 'goBack'>,
  self: Window = window,
): void {
  let isGuarded = false

  function update(): void {
    const state = controller.getState()
    const isNeeded = canGoBack(state) || isExitBlocked(state)
    if (isNeeded === isGuarded) return
    isGuarded = isNeeded
    if (isNeeded) self.history.pushState(null, '')
    else self.history.back()
  }

  self.addEventListener('popstate', () => {
    if (!isGuarded) return
    self.history.pushState(null, '')
    controller.goBack()
  })
  controller.subscribe(update)
  update()
}
