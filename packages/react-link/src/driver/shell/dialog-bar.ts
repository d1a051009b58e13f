import { createElement } from './create-element'
import { createButton } from './isolate-events'

/** The bar of our dialog: its title, and our close button. */
export interface DialogBar {
  bar: HTMLElement
  title: HTMLElement
  /** Offers to close although Link has not answered. Screen readers hear the offer. */
  offerToClose(onClose: () => void): void
  /** Takes the offer back. */
  withdrawOffer(): void
}

/** Makes the bar. @param onClose called by the close button */
export function createDialogBar(text: string, onClose: () => void): DialogBar {
  const title = createElement('h2', {
    className: 'mesh-link-dialog__title',
    id: 'mesh-link-dialog-title',
    textContent: text,
  })
  const offer = createElement('div', { className: 'mesh-link-dialog__offer' })
  offer.setAttribute('role', 'status')
  const close = createButton('mesh-link-dialog__close', '', onClose)
  close.setAttribute('aria-label', 'Close')
  return {
    bar: createElement('div', { className: 'mesh-link-dialog__bar' }, title, offer, close),
    title,
    offerToClose(onCloseAnyway) {
      offer.replaceChildren(createButton('mesh-link-dialog__anyway', 'Close anyway', onCloseAnyway))
    },
    withdrawOffer: () => offer.replaceChildren(),
  }
}
