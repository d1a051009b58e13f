/**
 * Shows the request in a modal dialog above the whole page, including Link's frame, or in the page. True for Approve, false for
 * Reject and Escape.
 */
export function showApprovalDialog(
  wallet: string,
  { title, message, details = [] }: ApprovalRequest,
  place: 'dialog' | 'page' = 'dialog',
): Promise<boolean> {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  // A constructed style sheet is allowed by every `style-src` of the page's CSP.
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
    if (place === 'dialog') dialog.showModal()
    else {
      host.className = 'in-page'
      dialog.show()
      // Only a modal dialog is closed by Escape.
      dialog.addEventListener('keydown', ({ key }) => key === 'Escape' && close(false))
    }
    // Not a button: a key that the user pressed for the page must not approve or reject.
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

/** What the user is asked to approve. */
export interface ApprovalRequest {
  title: string
  /** The message to sign, shown unchanged. */
  message?: string
  details?: { label: string; value: string }[]
}

/** A small window in the top right corner, like the popup of a browser wallet. */
const dialogCss = `
dialog {
  color-scheme: light dark;
  margin: 1rem 1rem auto auto;
  inline-size: min(22rem, calc(100vw - 2rem));
  box-sizing: border-box;
  max-block-size: calc(100dvh - 2rem);
  overflow-y: auto;
  padding: 1.25rem;
  border: 1px solid light-dark(#d8d8e0, #4a4a57);
  border-radius: 1rem;
  background: light-dark(#fff, #22222b);
  color: light-dark(#1c1c28, #f2f2f7);
  font: 1rem/1.5 system-ui, sans-serif;
  box-shadow: 0 1rem 3rem rgb(0 0 0 / 0.3);
}
dialog::backdrop, :host(.in-page) { background: rgb(0 0 0 / 0.25); }
:host(.in-page) { position: fixed; inset: 0; z-index: 1000; }
p, h2, dl, dd, pre { margin: 0; }
.wallet { color: light-dark(#5c5c6b, #b3b3c2); font-size: 0.875rem; }
h2 { font-size: 1.125rem; margin-block: 0.25rem 1rem; outline: none; }
pre, dd { overflow-wrap: anywhere; }
pre {
  white-space: pre-wrap;
  max-block-size: 12rem;
  overflow-y: auto;
  padding: 0.75rem;
  border-radius: 0.5rem;
  background: light-dark(#f2f2f7, #2e2e39);
  font: 0.875rem/1.5 ui-monospace, monospace;
}
dt { color: light-dark(#5c5c6b, #b3b3c2); font-size: 0.875rem; }
dd { margin-block-end: 0.75rem; }
.buttons { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin-block-start: 1.25rem; }
button {
  min-block-size: 2.75rem;
  border: 1px solid light-dark(#8a8a99, #8a8a99);
  border-radius: 0.625rem;
  background: transparent;
  color: inherit;
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button.approve { border-color: transparent; background: #3f3d9e; color: #fff; }
:is(button, pre):focus-visible { outline: 3px solid light-dark(#3f3d9e, #b5b4ff); outline-offset: 2px; }
`
