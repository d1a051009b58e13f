/** jsdom has no modal dialogs. Adds what the tests need: open, close, and `cancel` on Escape. */
export function polyfillDialog(): void {
  const prototype: Partial<HTMLDialogElement> = HTMLDialogElement.prototype
  if (prototype.showModal) return
  prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.setAttribute('open', '')
    this.addEventListener('keydown', cancelOnEscape)
    this.querySelector<HTMLElement>('button')?.focus()
  }
  prototype.close = function close(this: HTMLDialogElement) {
    this.removeAttribute('open')
    this.removeEventListener('keydown', cancelOnEscape)
  }
}

function cancelOnEscape(this: HTMLElement, event: KeyboardEvent) {
  if (event.key === 'Escape') this.dispatchEvent(new Event('cancel', { cancelable: true }))
}
