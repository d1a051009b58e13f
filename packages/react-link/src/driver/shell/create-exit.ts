import { createButton } from './create-button'

/**
 * Makes the way out for a user who presses a control of ours, or Escape.
 *
 * @param getPlace the modal in which to ask
 * @param isToAsk whether there is something to lose now
 * @returns leaves, or asks first; while the question stands, it stays
 */
export function createExit(getPlace: () => Element, isToAsk: () => boolean, onLeave: () => void): () => void {
  let stay: (() => void) | undefined
  return () => {
    if (stay) stay()
    else if (isToAsk()) stay = ask(getPlace(), onLeave, () => (stay = undefined))
    else onLeave()
  }
}

/** A modal of its own: what it asks about is inert meanwhile, and the focus goes back where it was. */
function ask(place: Element, onLeave: () => void, onStay: () => void): () => void {
  const question = document.createElement('dialog')
  const [title, text, answers] = ['h2', 'p', 'div'].map((name) => {
    const part = question.appendChild(document.createElement(name))
    part.id = `mesh-link-question-${name}`
    return part
  }) as [HTMLElement, HTMLElement, HTMLElement]
  question.className = 'mesh-link-question'
  question.setAttribute('role', 'alertdialog')
  question.setAttribute('aria-labelledby', title.id)
  question.setAttribute('aria-describedby', text.id)
  title.textContent = 'Leave without finishing?'
  text.textContent = 'What is not finished will be lost.'
  answers.append(createButton('', 'Stay', close), createButton('', 'Leave', onLeave))
  // The browser's own way to close it, e.g. Back on Android, is to stay.
  question.addEventListener('close', close)
  place.append(question)
  // The first button has the focus: the answer that changes nothing.
  question.showModal()
  return close

  function close() {
    question.removeEventListener('close', close)
    question.close()
    question.remove()
    onStay()
  }
}
