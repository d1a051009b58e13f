import { AxeBuilder } from '@axe-core/playwright'
import type { LinkInHost } from './support/link-in-host'
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
