import { canGoBack, isBound } from '../flow/flow-reducer'
import type { LinkController } from './link-controller'

/**
 * Lets the back button of a phone go back a screen. An app goes back in the history of its web view and closes it when
 * there is none, so there is one entry more for as long as there is a way back, or something that must not be left.
 */
export function guardBack(
  controller: Pick<LinkController, 'getState' | 'subscribe' | 'goBack'>,
  self: Window = window,
): void {
  let isGuarded = false

  function update(): void {
    const state = controller.getState()
    const isNeeded = canGoBack(state) || isBound(state)
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
