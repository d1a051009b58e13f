import { AxeBuilder } from '@axe-core/playwright'
import type { LinkInHost } from './support/link-in-host'
import { takeRefusals } from './support/take-refusals'
import { expect, test } from './support/test'

const ADDRESS = '0x0Ff0000f0A0f0000F0F000000000ffFf00f0F0f0'
const DEPOSIT = {
  transferOptions: {
    toAddresses: [
      { networkId: 'aa883b03-120d-477c-a588-37c2afd3ca71', symbol: 'USDC', address: ADDRESS },
      { networkId: 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611', symbol: 'USDC', address: ADDRESS },
      { networkId: 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611', symbol: 'ETH', address: ADDRESS },
    ],
  },
}

/** Runs axe on Link, without the host page, once `heading` is visible. */
async function expectAccessible(link: LinkInHost, heading: string | RegExp): Promise<void> {
  await expect(link.heading(heading)).toBeVisible()
  const { violations } = await new AxeBuilder({ page: link.page }).include('#link').analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    targets: nodes.map(({ target }) => target.join(' ')),
  }))
  expect(found, `axe on “${heading}”`).toEqual([])
}

for (const theme of ['light', 'dark'] as const) {
  test(`every screen of a deposit passes axe (${theme})`, async ({ openLink, page }) => {
    // Axe takes seconds on each screen.
    test.slow()
    await page.setViewportSize({ width: 390, height: 844 })
    const link = await openLink({ frameId: 'link', renderType: 'embedded', theme, request: DEPOSIT })
    await expectAccessible(link, /^Deposit to/)
    await link.button('Continue').click()
    await expectAccessible(link, /account|send from/i)
    await link.frame.getByRole('searchbox', { name: 'Search' }).fill('Coinbase')
    await link.button(/^Coinbase/).click()
    await expectAccessible(link, 'Log in to Coinbase')
    await link.frame.getByLabel('Username').fill('Mesh')
    await link.frame.getByLabel('Password').fill('Pass123')
    await link.button('Continue').click()
    await expectAccessible(link, 'Enter your code')
    await link.enterCode()
    await expectAccessible(link, 'Choose an account')
    await link.chooseAccount()
    await expectAccessible(link, 'What do you want to deposit?')
    await link
      .button(/USD Coin|USDC/)
      .first()
      .click()
    await expectAccessible(link, 'Choose a network')
    await link.button(/Base/).click()
    await expectAccessible(link, 'How much?')
    await link.frame.getByLabel('Amount').fill('25')
    await link.button('Continue').click()
    await expectAccessible(link, 'Check and confirm')
    await link.button('Confirm deposit').click()
    await expectAccessible(link, 'Confirm it is you')
    await link.enterCode()
    await expectAccessible(link, /On its way|Arrived|arrived/)
  })

  test(`what is wrong, the only account and the question at the exit pass axe (${theme})`, async ({
    openLink,
    page,
    consoleLines,
  }) => {
    test.slow()
    await page.setViewportSize({ width: 390, height: 844 })
    const link = await openLink({ frameId: 'link', renderType: 'embedded', theme })
    await link.choose('Coinbase')
    await link.frame.getByLabel('Username').fill('MeshUSDC')
    await page.keyboard.press('Escape')
    await expectAccessible(link, 'Are you sure you want to exit?')
    await page.keyboard.press('Escape')
    await link.frame.getByLabel('Password').fill('wrong')
    await link.button('Continue').click()
    await expect(link.frame.getByRole('alert')).toContainText('password is wrong')
    await expectAccessible(link, 'Log in to Coinbase')
    await link.logIn('MeshUSDC', { code: '000000' })
    await expect(link.frame.getByRole('alert')).toContainText('code is wrong')
    await expectAccessible(link, 'Enter your code')
    await link.enterCode()
    await expectAccessible(link, 'Connect this account')
    takeRefusals(consoleLines, 422, 422)
  })

  test(`the message that a wallet signs passes axe, and the keyboard scrolls it (${theme})`, async ({
    openLink,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    const wallets = { evm: { autoApprove: true } }
    const link = await openLink({ frameId: 'link', renderType: 'embedded', theme, wallets })
    await link.choose('Sandbox Wallet')
    await expectAccessible(link, 'Prove that this wallet is yours')
    const message = link.frame.getByRole('region', { name: 'Message' })
    const scrolled = () => message.evaluate((region) => region.scrollTop)
    expect(await message.evaluate((region) => region.scrollHeight - region.clientHeight)).toBeGreaterThan(0)
    await message.focus()
    await page.keyboard.press('End')
    await expect.poll(scrolled).toBeGreaterThan(0)
  })

  test(`a transfer without an account and the sandbox panel pass axe (${theme})`, async ({
    openLink,
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    const link = await openLink({ frameId: 'link', renderType: 'embedded', theme, request: DEPOSIT })
    await link.button('Sandbox').click()
    await expectAccessible(link, /Sandbox/)
    await page.keyboard.press('Escape')
    await link.button('Continue').click()
    await link.button(/^Send from any wallet/).click()
    await expectAccessible(link, /.+/)
  })
}
