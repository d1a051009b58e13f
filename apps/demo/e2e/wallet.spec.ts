import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Link } from './support/link'
import { account } from './support/overview'
import { expect, type Page, test } from './support/test'

/** The sandbox's test wallet as one file: a page can't import a package by its name. */
const wallet = build({
  entryPoints: [
    fileURLToPath(new URL('../../../packages/link-sandbox/dist/test-wallet.js', import.meta.url)),
  ],
  bundle: true,
  format: 'esm',
  write: false,
  logLevel: 'error',
})

/** Adds the test wallet to the page: one that asks in the page, as an embedded wallet does. */
async function announceWallet(page: Page): Promise<void> {
  const [file] = (await wallet).outputFiles
  await page.route('**/test-wallet.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: file?.text ?? '' }),
  )
  await page.addScriptTag({
    type: 'module',
    content: `import { announceTestWallets } from '/test-wallet.js'
      announceTestWallets({ evm: { asksIn: 'page' } })
      document.documentElement.dataset.wallet = 'announced'`,
  })
  await expect(page.locator('html')).toHaveAttribute('data-wallet', 'announced')
}

/** Opens Link, and chooses the wallet. */
async function chooseWallet(page: Page): Promise<Link> {
  await page.getByRole('button', { name: 'Connect an account' }).click()
  const link = new Link(page, 'Connect an account')
  await link.button('Continue').click()
  await link.frame.getByRole('searchbox', { name: 'Search' }).fill('Sandbox')
  await link.button(/^Sandbox Wallet/).click()
  return link
}

test('J10: answers a wallet that draws in the page, with the mouse', async ({ page, signIn }) => {
  await signIn()
  await expect(page.getByText('No accounts yet')).toBeVisible()
  await announceWallet(page)
  const link = await chooseWallet(page)
  await page.getByRole('button', { name: 'Approve' }).click()
  await link.button('Sign message').click()
  await page.getByRole('button', { name: 'Approve' }).click()
  await expect(link.heading('Sandbox Wallet is connected')).toBeVisible()
  // Modal again: what lies under it can't be reached.
  await expect(page.locator('dialog.mesh-link-dialog:modal')).toHaveCount(1)
  await link.button('Done').click()
  await expect(account(page, 'Sandbox Wallet')).toBeVisible()
})

test('J10: answers a wallet that draws in the page, with the keyboard alone', async ({ page, signIn }) => {
  await signIn()
  await expect(page.getByText('No accounts yet')).toBeVisible()
  await announceWallet(page)
  const link = await chooseWallet(page)
  const approve = page.getByRole('button', { name: 'Approve' })
  await expect(page.getByRole('heading', { name: 'Connect to this site?' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(approve).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(link.button('Sign message')).toBeVisible()
  await link.button('Sign message').press('Enter')
  await expect(page.getByRole('heading', { name: 'Sign this message?' })).toBeFocused()
  // Escape declines in the wallet, and does not close Link.
  await page.keyboard.press('Escape')
  await expect(approve).toHaveCount(0)
  await expect(page.getByRole('dialog', { name: 'Connect an account' })).toBeVisible()
})
