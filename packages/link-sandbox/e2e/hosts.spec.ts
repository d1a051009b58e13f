import { meshCall } from './support/mesh-call'
import { expect, type Page, test } from './support/test'
import { type App, openInApp } from './support/web-view'

const APPS: App[] = ['iOS', 'android', 'reactNative', 'flutter']
const COINBASE = '47624467-e52e-4938-a41a-7926b6c27acf'
const BASE = 'aa883b03-120d-477c-a588-37c2afd3ca71'
const deposit = {
  toAddresses: [{ networkId: BASE, symbol: 'USDC', address: '0x1111222233334444555566667777888899990000' }],
}

for (const app of APPS) {
  test(`${app}: an account is connected, and is a saved account in the next session`, async ({
    page,
    sandbox,
  }, { testId }) => {
    const link = await openInApp(page, sandbox, app, { userId: testId })
    await link.choose('Coinbase')
    await link.logIn('MeshUSDC')
    await link.chooseAccount()
    await link.heading('Coinbase is connected').waitFor()
    const { payload } = await link.message('brokerageAccountAccessToken')
    const { brokerType, accountTokens } = payload as {
      brokerType: string
      accountTokens: { tokenId: string }[]
    }
    await link.button('Done').click()
    expect(await link.types()).toEqual([
      'loaded',
      'homePageLoaded',
      'integrationSelected',
      'credentialsEntered',
      'integrationMfaRequired',
      'integrationMfaEntered',
      'integrationAccountSelectionRequired',
      'brokerageAccountAccessToken',
      'done',
    ])

    const again = await openInApp(await page.context().newPage(), sandbox, app, {
      userId: testId,
      request: { integrationId: COINBASE, transferOptions: deposit },
      accessTokens: [
        {
          accessToken: accountTokens[0]?.tokenId,
          brokerType,
          accountId: '',
          accountName: '',
          brokerName: '',
        },
      ],
    })
    await again
      .heading(/How much|deposit/)
      .first()
      .waitFor()
    expect(await again.types()).toContain('transferStarted')
    expect(await again.types()).not.toContain('integrationSelected')
  })

  test(`${app}: the app is asked before progress is lost`, async ({ page, sandbox }, { testId }) => {
    const link = await openInApp(page, sandbox, app, { userId: testId })
    await link.choose('Coinbase')
    await link.button('Close').click()
    await link.message('showClose')
    await expect(link.page.getByRole('dialog')).toBeHidden()
    expect(await link.types()).not.toContain('close')
  })
}

/** The institution's page closes itself. Chromium logs a warning, because no script opened that page. */
function takeCloseWarning(consoleLines: string[]): void {
  expect(consoleLines.splice(0)).toEqual([
    'warning: Scripts may close only the windows that were opened by them.',
  ])
}

/** Logs in and allows access on the institution's page. */
async function allow(page: Page, link: unknown): Promise<void> {
  await page.goto(String(link))
  await page.getByLabel('Username').fill('MeshETH')
  await page.getByLabel('Password').fill('Pass123')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
}

test('iOS: the login opens the institution’s app if it is installed', async ({
  page,
  sandbox,
  consoleLines,
}, { testId }) => {
  const link = await openInApp(page, sandbox, 'iOS', { userId: testId })
  await link.choose('Gemini')
  await link.button('Open Gemini').click()
  const nativeLink = async () =>
    (await link.messages()).find(({ payload }) => payload?.nativeLink)?.payload?.nativeLink
  await expect.poll(nativeLink).toEqual(expect.stringContaining('/oauth/'))
  const url = await nativeLink()
  await page.evaluate(
    (nativeUrl) => Object.assign(window, { handleNativeLink: { url: nativeUrl, canOpen: true } }),
    url,
  )
  await link.heading('Continue in the Gemini window').waitFor()
  await allow(await page.context().newPage(), url)
  await link.chooseAccount()
  await link.heading('Gemini is connected').waitFor()
  takeCloseWarning(consoleLines)
  expect(await link.types()).not.toContain('openTrueAuth')
})

for (const app of ['iOS', 'android'] as const) {
  test(`${app}: the login opens in a web view of the SDK, and can be cancelled`, async ({
    page,
    sandbox,
    consoleLines,
  }, { testId }) => {
    const link = await openInApp(page, sandbox, app, { userId: testId })
    await link.choose('Gemini')
    await link.button('Open Gemini').click()
    await link.message('openTrueAuth')
    await page.evaluate(() => Object.assign(window, { trueAuthResult: '{}' }))
    await link.message('integrationConnectionError')

    await link.page.getByRole('searchbox', { name: 'Search' }).fill('Gemini')
    await link.button(/^Gemini/).click()
    await link.button('Open Gemini').click()
    const openTrueAuths = async () => (await link.messages()).filter(({ type }) => type === 'openTrueAuth')
    await expect.poll(async () => (await openTrueAuths()).length).toBe(2)
    await allow(await page.context().newPage(), (await openTrueAuths()).at(-1)?.link)
    await link.chooseAccount()
    await link.heading('Gemini is connected').waitFor()
    takeCloseWarning(consoleLines)
    const bars = (await link.messages())
      .filter(({ type }) => type === 'showNativeNavbar')
      .map(({ payload }) => payload)
    expect(bars).toEqual(app === 'iOS' ? [true, false, true, false] : [])
  })
}

test('the back button of a phone goes back a screen, and keeps the address', async ({ page, sandbox }, {
  testId,
}) => {
  const link = await openInApp(page, sandbox, 'android', { userId: testId })
  const address = page.url()
  await link.choose('Coinbase')
  await link.heading('Log in to Coinbase').waitFor()
  await page.evaluate(() => window.history.go(-1))
  await link.heading('Where is your account?').waitFor()
  await page.evaluate(() => window.history.go(-1))
  await link.heading(/Connect your account/).waitFor()
  expect(page.url()).toBe(address)
})

test('a plain browser tab shows that Link needs an app, and the link token stays valid', async ({
  browser,
  page,
  sandbox,
}, { testId }) => {
  const body = { userId: testId }
  const { content } = await meshCall<{ linkToken: string }>(sandbox, 'POST', '/api/v1/linktoken', body)
  const tab = await browser.newPage()
  await tab.goto(Buffer.from(content.linkToken, 'base64').toString())
  await expect(tab.getByRole('heading', { name: 'This page opens inside an app' })).toBeVisible()
  await tab.close()
  const link = await openInApp(page, sandbox, 'flutter', { linkToken: content.linkToken })
  await link.heading(/Connect your account/).waitFor()
})
