import { meshCall } from './support/mesh-call'
import { expect, test } from './support/test'
import { type App, openInApp } from './support/web-view'

const APPS: App[] = ['iOS', 'android', 'reactNative', 'flutter']
const COINBASE = '47624467-e52e-4938-a41a-7926b6c27acf'
const BASE = 'aa883b03-120d-477c-a588-37c2afd3ca71'
const deposit = {
  toAddresses: [{ networkId: BASE, symbol: 'USDC', address: '0x1111222233334444555566667777888899990000' }],
}

for (const app of APPS) {
  test(`${app}: an account is connected, and used again by the app the next time`, async ({ page, sandbox }, {
    testId,
  }) => {
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

test('the back button of a phone goes back a screen, and leaves the address as it was', async ({
  page,
  sandbox,
}, { testId }) => {
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

test('a browser tab without an app or a frame is told so, and the link stays good', async ({
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
