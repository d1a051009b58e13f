import type { Question } from '../question'
import { dialogCss } from './dialog-css'

/** Asks in a modal dialog above everything, Link's frame included. Escape declines. */
export function askPerson(wallet: string, { title, message, details = [] }: Question): Promise<boolean> {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  // A sheet of its own needs no permission of the page's `style-src`.
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(dialogCss)
  root.adoptedStyleSheets = [sheet]

  const heading = element('h2', { id: 'title', tabIndex: -1, textContent: title })
  const dialog = element('dialog', {}, [
    element('p', { className: 'wallet', textContent: wallet }),
    heading,
    ...(message === undefined ? [] : [element('pre', { tabIndex: 0, textContent: message })]),
    element(
      'dl',
      {},
      details.flatMap(({ label, value }) => [
        element('dt', { textContent: label }),
        element('dd', { textContent: value }),
      ]),
    ),
  ])
  dialog.setAttribute('aria-labelledby', 'title')

  return new Promise((resolve) => {
    function close(isApproved: boolean) {
      dialog.close()
      host.remove()
      resolve(isApproved)
    }
    const decline = element('button', { type: 'button', textContent: 'Reject' })
    const approve = element('button', { type: 'button', className: 'approve', textContent: 'Approve' })
    decline.addEventListener('click', () => close(false))
    approve.addEventListener('click', () => close(true))
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      close(false)
    })
    dialog.append(element('div', { className: 'buttons' }, [decline, approve]))
    root.append(dialog)
    document.body.append(host)
    dialog.showModal()
    // Neither button, so that a key that was meant for the page does not answer.
    heading.focus()
  })
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  children: Node[] = [],
): HTMLElementTagNameMap[Name] {
  const node = Object.assign(document.createElement(name), properties)
  node.append(...children)
  return node
}
