import { Link } from './support/link'
import { account, deposits } from './support/overview'
import { expect, test } from './support/test'

for (const width of [375, 1280]) {
  test(`J8: connects, returns and deposits through embedded Link, ${width} px wide`, async ({
    page,
    signIn,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const minted: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/mesh/link-token')) minted.push(request.method())
    })

    await signIn('/embedded?do=connect')
    const connecting = new Link(page, 'Connect an account')
    await connecting.choose('Coinbase')
    await connecting.logIn({ username: 'MeshUSDC' })
    await connecting.chooseAccount()
    await expect(connecting.heading('Coinbase is connected')).toBeVisible()
    await connecting.button('Done').click()
    await expect(account(page, 'Coinbase')).toBeVisible()
    expect(minted).toHaveLength(1)

    await page.goto(`${new URL(page.url()).origin}/embedded`)
    await page
      .getByRole('navigation', { name: 'Deposit options' })
      .getByRole('link', { name: 'Coinbase' })
      .click()
    minted.length = 0
    const link = new Link(page, 'Deposit')
    await expect(link.heading(/What do you want to deposit|Choose a network|How much/)).toBeVisible()
    await link.deposit()
    await link.button('Done').click()
    await expect(deposits(page)).toContainText(/Not confirmed yet|Pending/)
    await expect(deposits(page)).toContainText('Completed', { timeout: 15_000 })
    await page.reload()
    await expect(account(page, 'Coinbase')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })
}
