import { meshCall } from './support/mesh-call'
import { takeRefusals } from './support/take-refusals'
import { expect, test } from './support/test'

/** A fault for all sessions is turned on with `times` or turned off again, so that no other test gets it. */
test.describe('a fault of the page', () => {
  test('blank: the SDK gets no message', async ({ openLink, sandbox, page }) => {
    await meshCall(sandbox, 'PUT', '/sandbox/faults/page-never-loads', { mode: 'empty', times: 1 })
    const pageResponse = page.waitForResponse(/broker-connect/)
    const link = await openLink()
    expect(await (await pageResponse).text()).toBe('')
    expect(await link.events()).toEqual([])
  })

  test('silent: Link works, but the SDK gets no more messages', async ({ openLink }) => {
    const link = await openLink()
    await link.choose('Coinbase')
    const before = await link.events()
    await link.logIn('Mesh+page-silent')
    await expect(link.heading('Choose accounts')).toBeVisible()
    expect(await link.events()).toEqual([...before, 'credentialsEntered'])
  })

  test('malformed: events arrive under their names with malformed payloads', async ({ openLink }) => {
    const link = await openLink()
    await link.choose('Coinbase')
    await link.logIn('Mesh+page-malformed-payload')
    await link.chooseAccount()
    await link.button('Done').click()
    const exit = await link.exit()
    expect(exit.payload).not.toMatchObject({ page: expect.any(String) })
    expect(await link.events()).toContain('integrationConnected')
  })

  test('double done: the SDK gets all three messages of the end', async ({ openLink, page }) => {
    const link = await openLink()
    await page.evaluate(() => {
      const ends: string[] = []
      Object.assign(window, { ends })
      window.addEventListener('message', ({ data }) => {
        if (['done', 'close', 'exit'].includes(data?.type)) ends.push(data.type)
      })
    })
    await link.choose('Coinbase')
    await link.logIn('Mesh+page-double-done')
    await link.chooseAccount()
    await link.button('Done').click()
    await link.exit()
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { ends: string[] }).ends))
      .toEqual(['done', 'close', 'exit'])
  })

  test('offline: Link reports that there is no connection, and a retry works once there is one', async ({
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

  test('slow: Link shows what it is loading', async ({ openLink, sandbox }) => {
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
  test(`${fault}: Link shows the reason, and the app gets it in onExit`, async ({
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

test('the panel turns on a fault of the session, by keyboard', async ({ openLink, page }) => {
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
