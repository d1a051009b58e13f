import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { callBridge, createTestMeshLink, linkFrame } from '../../../test/link-page'
import { openScrolledPage } from '../../../test/open-scrolled-page'
import { readPageTraces } from '../../../test/page-traces'
import { until, untilStatus } from '../../../test/until'

const dialog = () => document.querySelector('dialog.mesh-link-dialog') as HTMLDialogElement
const isModal = () => dialog().matches(':modal')

let opener: HTMLButtonElement
let end = async () => {}
let announce = () => {}

beforeEach(async () => {
  opener = await openScrolledPage()
})

afterEach(async () => {
  await end()
  window.removeEventListener('eip6963:requestProvider', announce)
  document.body.innerHTML = ''
})

/** Announces a wallet of the page, which answers each call with what `ask` resolves to. */
function addWallet(ask: () => Promise<unknown>) {
  const provider = {
    request: async ({ method }: { method: string }) => (method === 'eth_accounts' ? ['0xfake'] : ask()),
  }
  const info = { uuid: 'u1', name: 'Test Wallet', icon: 'data:,', rdns: 'test.wallet' }
  announce = () => {
    const detail = { info, provider }
    window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
  }
  window.addEventListener('eip6963:requestProvider', announce)
}

/** Opens Link, which has found the wallet. */
async function openLink(options: object = {}) {
  const { client } = createTestMeshLink({ path: '/bridged', ...options })
  const opening = client.open({ intent: 'deposit' })
  end = async () => {
    client.close()
    await opening
  }
  await untilStatus(client, 'open')
  await until(() => document.activeElement === linkFrame())
  const loads = vi.fn()
  linkFrame().addEventListener('load', loads)
  await until(async () => (await callBridge({ type: 'GET', path: ['eip6963WalletsReady'] })) === true)
  return { client, opening, loads }
}

const callWallet = (method: string) =>
  callBridge({
    type: 'APPLY',
    path: ['eip6963Wallets', '0', 'provider', 'request'],
    argumentList: [{ type: 'RAW', value: { method } }],
  })

/** Draws a question over the page, as wallets do. Resolves when it is answered. */
function drawOverlay(takesFocus: boolean): Promise<string> {
  const overlay = document.createElement('div')
  overlay.id = 'wallet'
  overlay.style.cssText = 'position: fixed; inset: 100px auto auto 20px; z-index: 999; background: #fff'
  overlay.innerHTML = '<button>Reject</button><button>Approve</button>'
  document.body.append(overlay)
  const [reject, approve] = overlay.querySelectorAll('button')
  if (takesFocus) approve?.focus()
  return new Promise((resolve) => {
    const answer = (text: string) => () => {
      overlay.remove()
      resolve(text)
    }
    reject?.addEventListener('click', answer('rejected'))
    approve?.addEventListener('click', answer('approved'))
    overlay.addEventListener('keydown', ({ key }) => key === 'Escape' && answer('rejected')())
  })
}

const button = (name: string) => page.getByRole('button', { name })

describe('a wallet that draws in the page', () => {
  it('can be answered with the mouse, and Link is modal again, without having been loaded again', async () => {
    addWallet(() => drawOverlay(true))
    const { client, loads } = await openLink()
    const answer = callWallet('eth_requestAccounts')
    await expect.element(button('Approve')).toHaveFocus()
    expect(isModal()).toBe(false)
    await button('Approve').click()
    expect(await answer).toBe('approved')
    await until(isModal)
    expect(document.activeElement).toBe(linkFrame())
    expect(loads).not.toHaveBeenCalled()
    expect(client.getState().session.status).toBe('open')
  })

  it('can be answered with the keyboard, also when it does not take the focus itself', async () => {
    addWallet(() => drawOverlay(false))
    await openLink()
    const answer = callWallet('personal_sign')
    await expect.element(button('Reject')).toHaveFocus()
    await userEvent.keyboard('{Tab}{Enter}')
    expect(await answer).toBe('approved')
    await until(() => isModal() && document.activeElement === linkFrame())
  })

  it('keeps its Escape: Link stays open', async () => {
    addWallet(() => drawOverlay(true))
    const { client } = await openLink()
    const answer = callWallet('eth_sendTransaction')
    await expect.element(button('Approve')).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    expect(await answer).toBe('rejected')
    await until(isModal)
    expect(client.getState().session.status).toBe('open')
  })

  it('leaves the rest of the page inert, which is usable again at the end', async () => {
    let answerLater = (_: unknown) => {}
    addWallet(() => new Promise((resolve) => (answerLater = resolve)))
    await openLink()
    const answer = callWallet('personal_sign')
    await until(() => !isModal())
    opener.focus()
    expect(document.activeElement).toBe(linkFrame())
    expect(opener.inert).toBe(true)
    answerLater('signed')
    expect(await answer).toBe('signed')
    await until(isModal)
    expect(opener.inert).toBe(false)
  })

  it('may open a modal dialog of its own', async () => {
    const own = document.createElement('dialog')
    own.innerHTML = '<button>Approve</button>'
    document.body.append(own)
    addWallet(() => {
      own.showModal()
      return new Promise((resolve) =>
        own.querySelector('button')?.addEventListener('click', () => {
          own.close()
          resolve('approved')
        }),
      )
    })
    await openLink()
    const answer = callWallet('personal_sign')
    await button('Approve').click()
    expect(await answer).toBe('approved')
    await until(() => isModal() && document.activeElement === linkFrame())
  })

  it('leaves nothing behind when Link is closed in between', async () => {
    const before = readPageTraces()
    addWallet(() => new Promise(() => {}))
    await openLink()
    void callWallet('personal_sign')
    await until(() => !isModal())
    await end()
    expect(opener.inert).toBe(false)
    expect(readPageTraces()).toEqual({ ...before, messageListeners: expect.any(Number) })
  })

  it('changes nothing for a call on which no wallet asks', async () => {
    addWallet(async () => undefined)
    await openLink()
    const close = vi.spyOn(dialog(), 'close')
    expect(await callWallet('eth_accounts')).toEqual(['0xfake'])
    expect(close).not.toHaveBeenCalled()
    close.mockRestore()
  })
})

describe('an element that the app names', () => {
  it('can be used while it is shown, wherever it is in the page, and Link is modal again when it is hidden', async () => {
    const app = document.body.appendChild(document.createElement('main'))
    app.innerHTML =
      '<button>Elsewhere</button><div id="ask" hidden style="position: fixed; inset: 100px auto auto 20px; z-index: 999"><button>Agree</button></div>'
    const ask = app.querySelector('#ask') as HTMLElement
    const { loads } = await openLink({ pageOverlays: '#ask' })
    expect(isModal()).toBe(true)
    ask.hidden = false
    await until(() => !isModal())
    await expect.element(button('Agree')).toHaveFocus()
    ask.querySelector('button')?.addEventListener('click', () => (ask.hidden = true))
    await button('Agree').click()
    await until(() => isModal() && document.activeElement === linkFrame())
    expect(loads).not.toHaveBeenCalled()
  })
})
