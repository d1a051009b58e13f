import { expect, type Page, test } from './support/test'
import { openInApp } from './support/web-view'

const BASE = 'aa883b03-120d-477c-a588-37c2afd3ca71'
const deposit = {
  toAddresses: [{ networkId: BASE, symbol: 'USDC', address: '0x1111222233334444555566667777888899990000' }],
}

/** Expects that no text is cut off and that the page does not scroll sideways. */
async function expectNoOverflow(page: Page): Promise<void> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  const cut = await page
    .locator('h1, h2, p, button, dt, dd, label')
    // Text for screen readers only is one pixel wide on purpose.
    .filter({ hasNot: page.locator('.visually-hidden') })
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
        .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .map((element) => element.textContent),
    )
  expect(cut).toEqual([])
}

for (const width of [320, 380, 1024]) {
  test(`every screen of a German deposit fits ${width} pixels, and is in German`, async ({ page, sandbox }, {
    testId,
  }) => {
    await page.setViewportSize({ width, height: 685 })
    const request = { transferOptions: deposit }
    const link = await openInApp(page, sandbox, 'iOS', {
      userId: testId,
      request,
      params: { lng: 'de-DE', fiatCur: 'EUR' },
    })
    await link.heading('Bei Your app einzahlen').waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de-DE')
    await expectNoOverflow(page)
    await link.button('Weiter').click()
    await page.getByRole('searchbox', { name: 'Suchen' }).fill('Coinbase')
    await expectNoOverflow(page)
    await link.button(/^Coinbase/).click()
    await page.getByLabel('Benutzername').fill('MeshUSDC')
    await page.getByLabel('Passwort').fill('Pass123')
    await expectNoOverflow(page)
    await link.button('Weiter').click()
    await link.heading('Code eingeben').waitFor()
    await expectNoOverflow(page)
    await page.getByLabel('Code').fill('123456')
    await link.heading('Dieses Konto verbinden').waitFor()
    await expectNoOverflow(page)
    await link.button('Weiter').click()
    await page.getByLabel('Betrag').fill('12,5')
    await expect(page.getByText(/≈ 11,50\s€/)).toBeVisible()
    await expectNoOverflow(page)
    await link.button('Weiter').click()
    await link.heading('Prüfen und bestätigen').waitFor()
    await expectNoOverflow(page)
    expect((await link.message('transferPreviewed')).payload).toMatchObject({
      amount: 12.5,
      amountInFiat: 11.5,
      fiatCurrency: 'EUR',
    })
  })
}

for (const theme of ['light', 'dark'] as const) {
  test(`a client’s own colour, font and corners are used (${theme})`, async ({ page, sandbox }, {
    testId,
  }) => {
    const style = { th: theme, ac: '#ffe600', ff: 'serif', cr: 2, ir: 8, io: 0.4 }
    const link = await openInApp(page, sandbox, 'iOS', {
      userId: testId,
      params: { link_style: Buffer.from(JSON.stringify(style)).toString('base64') },
    })
    const button = link.button('Continue')
    const { background, color, radius, font } = await button.evaluate((element) => {
      const { backgroundColor, color, borderRadius, fontFamily } = getComputedStyle(element)
      return { background: backgroundColor, color, radius: borderRadius, font: fontFamily }
    })
    expect(radius).toBe('2px')
    expect(font).toContain('Georgia')
    // Yellow is readable only in the dark theme.
    if (theme === 'dark') expect([background, color]).toEqual(['rgb(255, 230, 0)', 'rgb(0, 0, 0)'])
    else expect(color).toBe('rgb(255, 255, 255)')
  })
}

test('an embedded Link has a back button but no close button', async ({ openLink }) => {
  const link = await openLink({ frameId: 'embedded', renderType: 'embedded' })
  await expect(link.button('Close')).toBeHidden()
  await link.choose('Coinbase')
  await expect(link.button('Back')).toBeVisible()
  await expect(link.button('Close')).toBeHidden()
})
