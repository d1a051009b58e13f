import AxeBuilder from '@axe-core/playwright'
import { Link } from './support/link'
import { expect, type Page, test } from './support/test'

/** The rules that the page and Link's frame violate according to axe, in the light and the dark theme. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page })
    // The dark theme differs only in colours.
    if (colorScheme === 'dark') axe.withRules('color-contrast')
    for (const { id, nodes } of (await axe.analyze()).violations) {
      found.push(`${colorScheme}: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    }
  }
  return found
}

test("axe finds no violation in the app, in Link's dialog and in embedded Link", async ({
  page,
  signIn,
  stack,
}) => {
  // Analyses eight whole pages.
  test.slow()
  await page.goto(stack.appUrl)
  await expect(page.getByRole('button', { name: 'Continue as Ada' })).toBeVisible()
  expect(await violations(page)).toEqual([])

  await signIn()
  await expect(page.getByText('No accounts yet')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Connect an account' }).click()
  const link = new Link(page, 'Connect an account')
  await link.choose('Coinbase')
  expect(await violations(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()

  await signIn('/embedded')
  await expect(new Link(page, 'Deposit').button('Continue')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('connects an account with the keyboard only', async ({ page, signIn }) => {
  await signIn()
  const opener = page.getByRole('button', { name: 'Connect an account' })
  await expect(opener).toBeVisible()
  await tabTo(page, () => opener.evaluate((button) => button === document.activeElement))
  await page.keyboard.press('Enter')

  const { frame } = new Link(page, 'Connect an account')
  const focusedIn = (name: string) => () =>
    frame.getByRole('button', { name, exact: true }).evaluate((button) => button === document.activeElement)
  await expect(frame.getByRole('button', { name: 'Continue' })).toBeVisible()
  await tabTo(page, focusedIn('Continue'))
  await page.keyboard.press('Enter')
  const search = frame.getByRole('searchbox', { name: 'Search' })
  await expect(search).toBeVisible()
  await tabTo(page, () => search.evaluate((field) => field === document.activeElement))
  await page.keyboard.type('coinb')
  await page.keyboard.press('Enter')

  const username = frame.getByLabel('Username')
  await expect(username).toBeFocused()
  await page.keyboard.type('Mesh')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Pass123')
  await page.keyboard.press('Enter')

  const code = frame.getByLabel('Code')
  await expect(code).toBeFocused()
  await page.keyboard.type('123456')

  const account = frame.getByLabel(/^Primary/)
  await expect(account).toBeVisible()
  await tabTo(page, () => account.evaluate((field) => field === document.activeElement))
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(frame.getByRole('button', { name: 'Done' })).toBeVisible()
  await tabTo(page, focusedIn('Done'))
  await page.keyboard.press('Enter')
  await expect(opener).toBeFocused()
})

/** Presses Tab until the focus is on the element. After 40 presses it gives up: the focus is trapped, or the page has too many stops. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The focus did not reach the element after 40 presses of Tab.')
}
