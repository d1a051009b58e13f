import { createElement } from './create-element'
import { createButton } from './isolate-events'

/**
 * Makes the function for our close button and Escape: leaves, or asks first.
 *
 * @param getPlace gives the modal in which to ask
 * @param isGuarded whether to ask
 * @returns the handler: it leaves, asks, or closes the open question
 */
export function createExitGuard(
  getPlace: () => Element,
  isGuarded: () => boolean,
  onLeave: () => void,
): () => void {
  let stay: (() => void) | undefined
  return () => {
    if (stay) stay()
    else if (isGuarded()) stay = ask(getPlace(), onLeave, () => (stay = undefined))
    else onLeave()
  }
}

/** Asks in a modal, so that Link behind it is inert, and the focus returns there afterwards. */
function ask(place: Element, onLeave: () => void, onStay: () => void): () => void {
  const title = createElement('h2', {
    id: 'mesh-link-question-title',
    textContent: 'Leave without finishing?',
  })
  const text = createElement('p', {
    id: 'mesh-link-question-text',
    textContent: 'Anything you have not finished will be lost.',
  })
  const answers = createElement(
    'div',
    {},
    createButton('', 'Stay', close),
    createButton('', 'Leave', onLeave),
  )
  const question = createElement('dialog', { className: 'mesh-link-question' }, title, text, answers)
  question.setAttribute('role', 'alertdialog')
  question.setAttribute('aria-labelledby', title.id)
  question.setAttribute('aria-describedby', text.id)
  // When the browser closes the question (Back on Android), the user stays.
  question.addEventListener('close', close)
  place.append(question)
  // Focuses the first button: "Stay", which changes nothing.
  question.showModal()
  return close

  function close() {
    question.removeEventListener('close', close)
    question.close()
    question.remove()
    onStay()
  }
}
