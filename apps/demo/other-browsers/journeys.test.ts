import { expect } from 'vitest'
import { Link } from './support/link'
import { account, CONNECT, connect, deposit, saved } from './support/overview'
import { test } from './support/test'
import { tokensInSight } from './support/tokens-in-sight'

const FRAMES_AND_DIALOGS = 'document.querySelectorAll("iframe, dialog").length'

test('connects an account, and deposits from it without a login', async ({ visit, signIn }) => {
  await signIn()
  await visit.page.see({ text: 'No accounts yet' })
  await connect(visit, 'Coinbase', 'MeshUSDC')

  await visit.page.click({ role: 'button', name: 'Deposit from Coinbase' })
  const link = new Link(visit, 'Deposit')
  await link.see(/Choose a network|How much/)
  const address = await visit.page.run<string>('document.querySelector("iframe").src')
  await link.deposit()
  await link.press('Done')
  await visit.page.see(deposit('25 USDC'))
  await visit.page.see(deposit('Completed'))
  expect(await visit.page.run(FRAMES_AND_DIALOGS)).toBe(0)
  expect(await tokensInSight(visit, address)).toBe(0)
})

test('connects an account in an embedded Link', async ({ visit, signIn }) => {
  await signIn('/embedded?do=connect')
  const link = new Link(visit, 'Connect an account')
  await link.choose('Coinbase')
  await link.logIn()
  await link.chooseAccount()
  await link.see('Coinbase is connected')
  await link.press('Done')
  await visit.page.see(account('Coinbase'))
  expect(await visit.page.run(FRAMES_AND_DIALOGS)).toBe(0)
})

test('closes by the close button and by Escape, and restores focus and scroll position', async ({
  visit,
  signIn,
}) => {
  await signIn()
  await visit.page.see({ text: 'No accounts yet' })
  await visit.resize({ width: 800, height: 420 })
  await visit.page.run(`[...document.querySelectorAll('button')]
    .find((button) => button.textContent.includes('Connect an account'))
    .scrollIntoView({ block: 'center', behavior: 'instant' })`)
  const scrollY = await visit.page.run('scrollY')
  expect(scrollY).toBeGreaterThan(0)

  // By a script: in a narrow window, the close button is seen only when it has the focus.
  const close = () => visit.page.run('document.querySelector("dialog [data-mesh-part=close]").click()')
  for (const leave of [close, () => visit.press('Escape')]) {
    await visit.page.click(CONNECT)
    await new Link(visit, 'Connect an account').see(/./)
    // Link takes the focus after its heading is there, and it goes from one process of the browser to another.
    await expect
      .poll(() => visit.page.run('document.activeElement.tagName'), { timeout: 30_000 })
      .toBe('IFRAME')
    expect(await visit.page.run('document.querySelector("dialog").matches(":modal")')).toBe(true)
    await visit.page.run('document.querySelector("dialog button").focus()')
    await leave()
    await visit.page.seeNone({ role: 'dialog' })
    expect(await visit.page.run('document.activeElement.textContent')).toContain('Connect an account')
    expect(await visit.page.run('scrollY')).toBe(scrollY)
    expect(await visit.page.run('document.documentElement.getAttribute("style")')).toBe(null)
  }
})

test('refuses a second session while one is open, and does not disturb the open session', async ({
  visit,
  signIn,
}) => {
  await signIn()
  // The list moves the button when it is there.
  await visit.page.see({ text: 'No accounts yet' })
  await visit.page.click(CONNECT)
  const link = new Link(visit, 'Connect an account')
  await link.choose('Coinbase')
  // By a script, because the dialog prevents a click by the user.
  await visit.page.run(`[...document.querySelectorAll('button')]
    .find((button) => button.textContent.includes('Deposit from an exchange'))
    .click()`)
  await visit.page.see({ role: 'alert', having: 'already open' })
  expect(await visit.page.run(FRAMES_AND_DIALOGS)).toBe(2)
  await link.logIn()
  await link.chooseAccount()
  await link.press('Done')
  await visit.page.see(account('Coinbase'))
  expect(await saved(visit)).toHaveLength(1)
})

test('saves an account that was connected while the backend was down, and saves it once', async ({
  visit,
  signIn,
  stack,
}) => {
  await signIn()
  // The list moves the button when it is there.
  await visit.page.see({ text: 'No accounts yet' })
  await visit.page.click(CONNECT)
  const link = new Link(visit, 'Connect an account')
  await link.choose('Coinbase')
  await link.logIn()
  await link.see('Choose accounts')
  await stack.stopBackend()
  await link.chooseAccount()
  await link.see('Coinbase is connected')
  await link.press('Done')
  await visit.page.see({ text: /is not saved yet/ })
  await stack.startBackend()
  await visit.page.see(account('Coinbase'))
  await visit.page.seeNone({ text: /is not saved yet/ })
  expect(await saved(visit)).toHaveLength(1)
})

test.for([
  ['frame-src', "frame-src 'self'"],
  ['child-src', "child-src 'self'"],
  ['default-src', "default-src 'self' 'unsafe-inline'; connect-src *; font-src data: 'self'"],
])(
  'shows at once that the page’s own policy blocks Link’s frame (%s)',
  async ([, policy], { visit, signIn, stack, forgiven }) => {
    // Firefox reports its own message about the violation as an uncaught error.
    forgiven.push(/Content-Security-Policy/)
    await signIn()
    await visit.page.see({ text: 'No accounts yet' })
    await visit.page.run(`document.head.append(Object.assign(document.createElement('meta'), {
    httpEquiv: 'Content-Security-Policy', content: ${JSON.stringify(policy)} }))`)
    await visit.page.run(`document.addEventListener('securitypolicyviolation', (event) => {
    globalThis.violation ??= [event.effectiveDirective, event.disposition, event.blockedURI].join(' ') })`)
    await visit.page.click(CONNECT)
    await visit.page.see({ role: 'alert', having: 'link_blocked_by_csp' })
    expect(await visit.page.run('globalThis.violation')).toBe(`frame-src enforce ${stack.linkUrl}`)
    expect(await visit.page.run("document.querySelectorAll('iframe').length")).toBe(0)
  },
)
