import type { LinkConnectedPayload, LinkTokenResponse } from 'react-mesh-link/contract'
import { type App, openTokenInApp } from '../../../packages/link-sandbox/e2e/support/web-view'
import { connectedObjectOf } from '../../../packages/link-server/src/testing/sdk-objects'
import { Link } from './support/link'
import { connect } from './support/overview'
import { expect, type Page, test } from './support/test'

type Host = 'web' | Extract<App, 'reactNative' | 'android'>
const HOSTS: Host[] = ['web', 'reactNative', 'android']

/** The first screen of a deposit whose account needs no login. */
const DEPOSIT = /What do you want to deposit|Choose a network|How much/

/** Calls the backend like a native app: with the user's session, and without a page. */
async function call<T>(page: Page, appUrl: string, path: string, data?: object): Promise<T> {
  const url = `${appUrl}/api/mesh/${path}`
  const answer = data ? await page.request.post(url, { data }) : await page.request.get(url)
  expect(answer.status()).toBe(200)
  return answer.json()
}

/** Opens Link in a web view with the bridge of the SDK, for a deposit. */
async function openNative(page: Page, appUrl: string, app: Exclude<Host, 'web'>, connectionId?: string) {
  const session = await call<LinkTokenResponse>(page, appUrl, 'link-token', {
    intent: 'deposit',
    params: { asset: 'USDC' },
    platform: app,
    connectionId,
  })
  const { linkToken, accessTokens } = session
  const webView = await page.context().newPage()
  return { session, link: await openTokenInApp(webView, app, { linkToken, accessTokens }) }
}

for (const institution of ['Coinbase', 'Kraken']) {
  for (const host of HOSTS) {
    test(`an account at ${institution} that was connected in ${host} returns in every host without a login`, async ({
      page,
      signIn,
      stack: { appUrl },
    }) => {
      await signIn()
      if (host === 'web') await connect(page, institution, 'MeshUSDC')
      else {
        const { session, link } = await openNative(page, appUrl, host)
        await link.choose(institution)
        await link.logIn('MeshUSDC')
        await link.chooseAccount()
        const { payload } = await link.message('brokerageAccountAccessToken')
        // The web view's messages are untyped JSON; the backend checks this one.
        const connected = { accessToken: payload } as unknown as LinkConnectedPayload
        await call(page, appUrl, 'connections', {
          linkSessionId: session.linkSessionId,
          payload: connectedObjectOf[host](connected),
        })
        await link.page.close()
        await page.reload()
      }

      const { connections } = await call<{ connections: { id: string }[] }>(page, appUrl, 'connections')
      expect(connections).toHaveLength(1)
      for (const other of ['reactNative', 'android'] as const) {
        const { link } = await openNative(page, appUrl, other, connections[0]?.id)
        await expect(link.heading(DEPOSIT)).toBeVisible()
        expect(await link.types()).not.toContain('integrationSelected')
        await link.page.close()
      }
      await page.getByRole('button', { name: `Deposit from ${institution}` }).click()
      const link = new Link(page, 'Deposit')
      await expect(link.heading(DEPOSIT)).toBeVisible()
      await link.deposit()
      await link.button('Done').click()
    })
  }
}
