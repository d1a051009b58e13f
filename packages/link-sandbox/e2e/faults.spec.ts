import { meshCall } from './support/mesh-call'
import { takeRefusals } from './support/take-refusals'
import { expect, test } from './support/test'

/** What is on for everyone is on once, and shows in its own test. */
test.describe('a fault of the page', () => {
  test('blank: the SDK hears nothing at all', async ({ openLink, sandbox, page }) => {
    await meshCall(sandbox, 'PUT', '/sandbox/faults/page-never-loads', { mode: 'empty', times: 1 })
    const asked = page.waitForResponse(/broker-connect/)
    const link = await openLink()
    expect(await (await asked).text()).toBe('')
    expect(await link.events()).toEqual([])
  })

  test('silent: Link is there, and the SDK hears nothing', async ({ openLink }) => {
    const link = await openLink()
    await link.choose('Coinbase')
    const before = await link.events()
    await link.logIn('Mesh+page-silent')
    await expect(link.heading('Choose accounts')).toBeVisible()
    expect(await link.events()).toEqual([...before, 'credentialsEntered'])
  })

  test('malformed: events arrive under their names with payloads that make no sense', async ({
    openLink,
  }) => {
    const link = await openLink()
    await link.choose('Coinbase')
    await link.logIn('Mesh+page-malformed-payload')
    await link.chooseAccount()
    await link.button('Done').click()
    const exit = await link.exit()
    expect(exit.payload).not.toMatchObject({ page: expect.any(String) })
    expect(await link.events()).toContain('integrationConnected')
  })

  test('double done: the SDK hears of the end twice', async ({ openLink }) => {
    const link = await openLink()
    await link.choose('Coinbase')
    await link.logIn('Mesh+page-double-done')
    await link.chooseAccount()
    await link.button('Done').click()
    const ends = async () => (await link.reports()).filter(({ callback }) => callback === 'onExit').length
    await expect.poll(ends).toBe(2)
  })

  test('offline: Link says that there is no answer, and goes on once there is one', async ({
    openLink,
    sandbox,
    consoleLines,
  }) => {
    await meshCall(sandbox, 'PUT', '/sandbox/faults/page-offline', {})
    const link = await openLink()
    await expect(link.heading('No connection')).toBeVisible()
    expect(consoleLines.splice(0).every((line) => line.includes('net::ERR_'))).toBe(true)
    await meshCall(sandbox, 'DELETE', '/sandbox/faults/page-offline')
    await link.button('Retry').click()
    await link.choose('Coinbase')
    await expect(link.heading('Log in to Coinbase')).toBeVisible()
  })

  test('slow: Link says what it waits for meanwhile', async ({ openLink, sandbox }) => {
    await meshCall(sandbox, 'PUT', '/sandbox/faults/page-slow', { times: 2, delayMs: 1_500 })
    const link = await openLink()
    await expect(link.heading('Opening Mesh Sandbox')).toBeVisible()
    await link.choose('Coinbase')
    await expect(link.heading('Log in to Coinbase')).toBeVisible()
    await meshCall(sandbox, 'DELETE', '/sandbox/faults/page-slow')
  })
})

for (const [fault, status, words] of [
  ['token-expired', 410, /was not used in time/],
  ['token-used', 409, /was used before/],
] as const) {
  test(`${fault}: Link says so, and the app hears it with the end`, async ({
    openLink,
    sandbox,
    consoleLines,
  }) => {
    await meshCall(sandbox, 'PUT', `/sandbox/faults/${fault}`, { times: 1 })
    const link = await openLink()
    await expect(link.heading('This link no longer works')).toBeVisible()
    takeRefusals(consoleLines, status)
    await link.button('Back to the app').click()
    expect(await link.exit()).toMatchObject({
      error: expect.stringMatching(words),
      payload: { page: 'errorPage' },
    })
  })
}

test('the panel switches a fault of its session, by keyboard', async ({ openLink, page }) => {
  const link = await openLink()
  await link.button('Sandbox').click()
  const toggle = link.frame.getByRole('switch', { name: /page-silent/ })
  await toggle.focus()
  await page.keyboard.press('Space')
  await expect(toggle).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(link.button('Sandbox')).toBeFocused()
  const before = await link.events()
  await link.choose('Coinbase')
  await expect(link.heading('Log in to Coinbase')).toBeVisible()
  expect(await link.events()).toEqual(before)
})
