import type { Page } from '@playwright/test'
import type { LinkInHost } from './support/link-in-host'
import { meshCall } from './support/mesh-call'
import { serveHost } from './support/serve-host'
import { expect, test } from './support/test'

test('an account is connected by user name, password and code', async ({ openLink }) => {
  const link = await openLink()
  await link.choose('Coinbase')
  await link.logIn('MeshUSDC')
  await link.chooseAccount()
  await expect(link.heading('Coinbase is connected')).toBeVisible()
  expect(await link.event('integrationConnected')).toMatchObject({
    accessToken: { brokerType: 'coinbase', accountTokens: [{ tokenId: expect.any(String) }] },
  })
  await link.button('Done').click()
  expect(await link.exit()).toMatchObject({ payload: { page: 'integrationConnectedPage' } })
  expect(await link.events()).toEqual([
    'pageLoaded',
    'homePageLoaded',
    'integrationSelected',
    'credentialsEntered',
    'integrationMfaRequired',
    'integrationMfaEntered',
    'integrationAccountSelectionRequired',
    'integrationConnected',
  ])
})

test('the terms can be read, and the app gets an event', async ({ openLink }) => {
  const link = await openLink()
  await link.button('Terms and Privacy Notice').click()
  await expect(link.heading('Terms and Privacy Notice')).toBeVisible()
  await link.event('legalTermsViewed')
  await link.button('Close').click()
  expect(await link.exit()).toMatchObject({ payload: { page: 'termsAndConditionPage' } })
})

test('a wrong password and a wrong code are reported, and allow a retry', async ({
  openLink,
  consoleLines,
}) => {
  const link = await openLink()
  await link.choose('Kraken')
  await link.frame.getByLabel('Username').fill('Mesh')
  await link.frame.getByLabel('Password').fill('wrong')
  await link.button('Continue').click()
  await expect(link.frame.getByRole('alert')).toContainText('password is wrong')
  expect(await link.event('integrationConnectionError')).toMatchObject({
    errorMessage: expect.stringContaining('password is wrong'),
    requestId: expect.any(String),
  })
  await link.logIn('MeshSOL', { code: '000000' })
  await expect(link.frame.getByRole('alert')).toContainText('code is wrong')
  await link.enterCode()
  await link.chooseAccount()
  const { accessToken } = await link.event<{ accessToken: Record<string, unknown> }>('integrationConnected')
  expect(accessToken).toMatchObject({
    refreshTokenExpiresInSeconds: 30 * 86_400,
    accountTokens: [{ refreshToken: expect.any(String) }],
  })
  dropRefusals(consoleLines, 422)
})

test('five wrong codes end the login', async ({ openLink, consoleLines }) => {
  const link = await openLink()
  await link.choose('Coinbase')
  await link.logIn('Mesh', { code: '000000' })
  for (let tries = 1; tries < 5; tries += 1) {
    await expect(link.frame.getByLabel('Code')).toHaveValue('')
    await link.enterCode('000000')
  }
  await expect(link.heading('Log in to Coinbase')).toBeVisible()
  await expect(link.frame.getByRole('alert')).toContainText('Too many wrong codes')
  dropRefusals(consoleLines, 422, 410)
})

test('an expired code can be replaced by a new code', async ({ openLink, consoleLines }) => {
  const link = await openLink()
  await link.choose('Coinbase')
  await link.logIn('Mesh+mfa-expired')
  await expect(link.frame.getByRole('alert')).toContainText('has expired')
  await link.button('Send a new code').click()
  await expect(link.frame.getByText('A new code is on its way.')).toBeVisible()
  await link.enterCode()
  await expect(link.heading('Choose accounts')).toBeVisible()
  dropRefusals(consoleLines, 410)
})

test('an institution that asks for no code shows the accounts at once', async ({ openLink }) => {
  const link = await openLink()
  await link.choose('Coinbase')
  await enter(link.frame, 'Mesh+mfa-skipped')
  await expect(link.heading('Choose accounts')).toBeVisible()
  expect(await link.events()).not.toContain('integrationMfaRequired')
})

test('an institution that is down says so', async ({ openLink, consoleLines }) => {
  const link = await openLink()
  await link.choose('Coinbase')
  await enter(link.frame, 'Mesh+institution-down')
  await expect(link.frame.getByRole('alert')).toContainText('does not answer')
  await link.event('integrationConnectionError')
  dropRefusals(consoleLines, 503)
})

test.describe('a window of the institution', () => {
  test('closes itself after login and consent, and Link continues', async ({ openLink, page }) => {
    const link = await openLink()
    await link.choose('Gemini')
    const window = await openWindow(page, link, 'Gemini')
    await link.event('integrationOAuthStarted')
    await expect(link.heading('Continue in the Gemini window')).toBeVisible()
    expect(await window.evaluate(() => [innerWidth, innerHeight])).toEqual([700, 800])
    await enter(window, 'MeshETH')
    await expect(window.getByRole('heading', { name: 'Allow Your app to use your account?' })).toBeVisible()
    await Promise.all([window.waitForEvent('close'), window.getByRole('button', { name: 'Allow' }).click()])
    await link.chooseAccount()
    await expect(link.heading('Gemini is connected')).toBeVisible()
    expect(await link.events()).toEqual([
      'pageLoaded',
      'homePageLoaded',
      'integrationSelected',
      'integrationOAuthStarted',
      'integrationAccountSelectionRequired',
      'integrationConnected',
    ])
  })

  test('works in a host page that is isolated by Cross-Origin-Opener-Policy', async ({ openLink, page }) => {
    const host = await serveHost({ 'Cross-Origin-Opener-Policy': 'same-origin' })
    const link = await openLink({ at: host.url })
    await link.choose('Gemini')
    const [window] = await Promise.all([
      page.context().waitForEvent('page'),
      link.button('Open Gemini').click(),
    ])
    expect(await window.evaluate(() => opener)).toBeNull()
    await enter(window, 'MeshETH')
    await Promise.all([window.waitForEvent('close'), window.getByRole('button', { name: 'Allow' }).click()])
    await link.chooseAccount()
    await expect(link.heading('Gemini is connected')).toBeVisible()
    await host.close()
  })

  test('returns to the catalog when the person cancels', async ({ openLink, page, consoleLines }) => {
    const link = await openLink()
    await link.choose('OKX')
    const window = await openWindow(page, link, 'OKX')
    await enter(window, 'Mesh')
    await Promise.all([window.waitForEvent('close'), window.getByRole('button', { name: 'Cancel' }).click()])
    await expect(link.heading('Where is your account?')).toBeVisible()
    await expect(link.frame.getByRole('alert')).toContainText('You did not allow OKX')
    await link.event('integrationConnectionError')
    dropRefusals(consoleLines, 422)
  })

  test('declines for the user name with +oauth-denied', async ({ openLink, page, consoleLines }) => {
    const link = await openLink()
    await link.choose('OKX')
    const window = await openWindow(page, link, 'OKX')
    await enter(window, 'Mesh+oauth-denied')
    await expect(link.frame.getByRole('alert')).toContainText('You did not allow OKX')
    dropRefusals(consoleLines, 422)
  })

  test('reports an error when the person closes it', async ({ openLink, page }) => {
    const link = await openLink()
    await link.choose('Robinhood')
    const window = await openWindow(page, link, 'Robinhood')
    await window.close()
    await expect(link.frame.getByRole('alert')).toContainText('was closed before you allowed access')
    expect(await link.event('integrationConnectionError')).toMatchObject({
      errorMessage: expect.stringContaining('Robinhood'),
    })
  })

  test('closes when the person cancels in Link', async ({ openLink, page }) => {
    const link = await openLink()
    await link.choose('Gemini')
    const window = await openWindow(page, link, 'Gemini')
    await Promise.all([window.waitForEvent('close'), link.button('Cancel').click()])
    await expect(link.heading('Where is your account?')).toBeVisible()
  })

  test('can be opened by a link when the browser blocks it', async ({ openLink, page, context }) => {
    await context.addInitScript(() => {
      globalThis.open = () => null
    })
    const link = await openLink()
    await link.choose('Gemini')
    await link.button('Open Gemini').click()
    const [window] = await Promise.all([
      context.waitForEvent('page'),
      link.frame.getByRole('link', { name: 'Open Gemini' }).click(),
    ])
    await enter(window, 'MeshETH')
    await window.getByRole('button', { name: 'Allow' }).click()
    await expect(link.heading('Connect this account')).toBeVisible()
    expect(page.isClosed()).toBe(false)
  })
})

test('an institution with delayed access gives a refresh token for later', async ({ openLink, sandbox }) => {
  const link = await openLink()
  await link.choose('Interactive Brokers')
  await link.logIn()
  await link.chooseAccount()
  await expect(link.heading('Interactive Brokers is almost connected')).toBeVisible()
  const { delayedAuth } = await link.event<{ delayedAuth: { refreshToken: string } }>('integrationConnected')
  expect(delayedAuth).toMatchObject({
    brokerType: 'interactiveBrokers',
    brokerName: 'Interactive Brokers',
    refreshTokenExpiresInSeconds: 31 * 86_400,
  })
  await expect(
    meshCall(sandbox, 'POST', '/api/v1/token/refresh', {
      type: 'interactiveBrokers',
      refreshToken: delayedAuth.refreshToken,
    }),
  ).rejects.toThrow('24 hours')
  await link.button('Done').click()
  expect(await link.exit()).toMatchObject({ payload: { page: 'integrationConnectedPage' } })
})

test('a second account can be linked, and the app gets both accounts', async ({ openLink }) => {
  const link = await openLink({ request: { restrictMultipleAccounts: false } })
  await link.choose('Coinbase')
  await link.logIn('MeshUSDC')
  await link.chooseAccount()
  await link.button('Link another account').click()
  await link.frame.getByRole('searchbox').fill('Kraken')
  await link.button(/^Kraken/).click()
  await link.logIn('MeshETH')
  await link.chooseAccount()
  await expect(link.heading('Kraken is connected')).toBeVisible()
  const connected = (await link.reports()).filter(({ callback }) => callback === 'onIntegrationConnected')
  expect(connected).toHaveLength(2)
})

test('an institution that was used before is listed first in the next session', async ({ openLink }) => {
  const userId = 'a-regular'
  const first = await openLink({ userId })
  await first.choose('Kraken')
  await first.logIn('MeshETH')
  await first.chooseAccount()
  await first.button('Done').click()
  const again = await openLink({ userId })
  await again.button('Continue').click()
  const region = again.frame.getByRole('region', { name: 'Used before' })
  await expect(region.getByRole('button')).toHaveText(/Kraken/)
})

test('Escape closes nothing without the question; once more stays', async ({ openLink, page }) => {
  const link = await openLink()
  await expect(link.button('Continue')).toBeVisible()
  await link.button('Continue').press('Escape')
  await link.choose('Coinbase')
  const username = link.frame.getByLabel('Username')
  const question = link.frame.getByRole('dialog', { name: 'Are you sure you want to exit?' })
  await expect(username).toBeFocused()
  // More often than a browser lets a page keep its dialog open without a click in between.
  for (let time = 1; time <= 3; time += 1) {
    await page.keyboard.press('Escape')
    await expect(question).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(username).toBeFocused()
  }
  expect((await link.reports()).map(({ callback }) => callback)).not.toContain('onExit')
  await page.keyboard.press('Escape')
  await link.button('Yes, exit').click()
  expect(await link.exit()).toMatchObject({ payload: { page: 'integrationLoginPage' } })
})

test('Escape empties the search, and asks nothing', async ({ openLink, page }) => {
  const link = await openLink()
  await link.button('Continue').click()
  const search = link.frame.getByRole('searchbox', { name: 'Search' })
  await search.fill('zzz')
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await expect(link.button(/^Coinbase/)).toBeVisible()
  await expect(link.frame.getByRole('dialog')).toHaveCount(0)
})

test('an only account is connected with the keyboard alone, and the code is sent once', async ({
  openLink,
  page,
  consoleLines,
}) => {
  const link = await openLink()
  await link.choose('Coinbase')
  await expect(link.frame.getByLabel('Username')).toBeFocused()
  await page.keyboard.type('MeshUSDC')
  await page.keyboard.press('Tab')
  await page.keyboard.type('wrong')
  await page.keyboard.press('Enter')
  await expect(link.frame.getByRole('alert')).toContainText('password is wrong')
  await expect(link.frame.getByLabel('Password')).toBeFocused()
  await page.keyboard.type('Pass123')
  await page.keyboard.press('Enter')
  const code = link.frame.getByLabel('Code')
  await expect(code).toBeFocused()
  await page.keyboard.type('000000')
  await expect(link.frame.getByRole('alert')).toContainText('code is wrong')
  await expect(code).toBeFocused()
  await page.keyboard.type('123456')
  await expect(link.heading('Connect this account')).toBeVisible()
  await expect(link.button('Continue')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(link.heading('Coinbase is connected')).toBeVisible()
  const entered = (await link.events()).filter((type) => type === 'integrationMfaEntered')
  expect(entered).toHaveLength(2)
  dropRefusals(consoleLines, 422)
})

test('an embedded Link asks the person when the host requests a close', async ({ openLink, page }) => {
  const link = await openLink({ frameId: 'link', renderType: 'embedded' })
  await link.choose('Coinbase')
  await expect(link.button('Close')).toHaveCount(0)
  await page.evaluate(() => window.hostPage.requestClose())
  await link.button('Yes, exit').click()
  expect(await link.exit()).toMatchObject({
    payload: { page: 'integrationLoginPage', selectedIntegration: { name: 'Coinbase' } },
  })
})

async function openWindow(page: Page, link: LinkInHost, institution: string): Promise<Page> {
  const [window] = await Promise.all([page.waitForEvent('popup'), link.button(`Open ${institution}`).click()])
  return window
}

/** Enters user name and password, in Link or in an institution's window. */
async function enter(where: Pick<Page, 'getByLabel' | 'getByRole'>, username: string): Promise<void> {
  await where.getByLabel('Username').fill(username)
  await where.getByLabel('Password').fill('Pass123')
  await where.getByRole('button', { name: 'Continue' }).click()
}

/** Removes the console lines that Chromium logs for these error statuses. */
function dropRefusals(lines: string[], ...statuses: number[]): void {
  const kept = lines.filter((line) => !statuses.some((status) => line.includes(`status of ${status}`)))
  lines.splice(0, lines.length, ...kept)
}
