/** jsdom has no modal dialogs. Enough of them: open, close, and Escape as the browser's own `cancel`. */
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
