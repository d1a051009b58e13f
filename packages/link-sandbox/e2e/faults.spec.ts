import { meshCall } from './support/mesh-call'
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
})

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
