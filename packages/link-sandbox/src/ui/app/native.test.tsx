import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, test } from 'vitest'
import { toPreview } from '../testing/deposit-steps'
import { fakeLinkServer, refusal } from '../testing/fake-link-server'
import { aDeposit, anAccessToken, aSavedAccount } from '../testing/fixtures'
import { enterCode, heading, logIn, press, toLogin } from '../testing/link-steps'
import { renderNativeLink } from '../testing/render-native-link'
import { t } from '../texts/texts'

describe.each(['iOS', 'android', 'reactNative', 'flutter'] as const)('in an app: %s', (kind) => {
  it('connects an account', async () => {
    const link = renderNativeLink(kind)
    await toLogin(link)
    await logIn(link)
    await enterCode(link)
    await link.user.click(await screen.findByRole('checkbox', { name: /Main/ }))
    await press(link, 'Continue')
    await heading('Alpha Exchange is connected')
    await press(link, 'Done')
    expect(link.types()).toEqual([
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
  })

  it('starts with the saved account that the app sent', async () => {
    const server = fakeLinkServer({
      saved: [aSavedAccount],
      session: { integrationId: 'int-alpha', transfer: aDeposit },
    })
    renderNativeLink(kind, { server, accessTokens: JSON.stringify([anAccessToken]) })
    await heading('What do you want to deposit?')
    expect(server.calls.find(({ path }) => path === '/return')?.body).toEqual({
      accessTokens: [anAccessToken],
    })
  })

  it('lets the app ask before an exit', async () => {
    const link = renderNativeLink(kind)
    await toLogin(link)
    await press(link, 'Close')
    await press(link, 'Close')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(link.types().filter((type) => type === 'showClose')).toHaveLength(2)
    expect(link.types()).not.toContain('close')
  })

  it('closes at once when there is no progress to lose', async () => {
    const link = renderNativeLink(kind)
    await heading('Connect your account to Acme')
    await press(link, 'Close')
    expect(link.types()).toEqual(['loaded', 'homePageLoaded', 'close'])
  })

  it('reports a failed transfer to the app', async () => {
    const server = fakeLinkServer({
      saved: [aSavedAccount],
      session: { integrationId: 'int-alpha', transfer: aDeposit },
    })
    const link = renderNativeLink(kind, { server, accessTokens: JSON.stringify([anAccessToken]) })
    await toPreview(link)
    server.next('/execute', refusal('insufficient_funds', 422))
    await press(link, 'Confirm deposit')
    await waitFor(() => expect(link.types()).toContain('transferExecutionError'))
    expect(link.native.messages.at(-1)).toEqual({
      type: 'transferFinished',
      payload: { status: 'error', errorMessage: t('refusals.insufficient_funds') },
    })
  })

  it('does not report a failure for a transfer that may have been sent', async () => {
    const server = fakeLinkServer({
      saved: [aSavedAccount],
      session: { integrationId: 'int-alpha', transfer: aDeposit },
    })
    const link = renderNativeLink(kind, { server, accessTokens: JSON.stringify([anAccessToken]) })
    await toPreview(link)
    server.next('/execute', new TypeError('Failed to fetch'))
    await press(link, 'Confirm deposit')
    await waitFor(() => expect(link.types().at(-1)).toBe('transferExecutionError'))
  })
})

test.each([
  ['android', 'close'],
  ['reactNative', 'exit'],
  ['iOS', 'close'],
  ['flutter', 'close'],
] as const)('%s learns that the saved accounts were refused', async (kind, last) => {
  const link = renderNativeLink(kind, { accessTokens: JSON.stringify([anAccessToken]) })
  await waitFor(() => expect(link.types()).toContain('transferConfigureError'), { timeout: 5_000 })
  await press(link, 'Back to the app')
  expect(link.types()).toEqual(['loaded', 'transferConfigureError', last])
  expect(link.native.messages.at(-1)).toMatchObject({
    payload: { page: 'errorPage', errorMessage: 'Unable to initiate the transfer' },
  })
})

test.each([
  ['android', ['loaded', 'error', 'close']],
  ['reactNative', ['loaded', 'exit']],
  ['iOS', ['loaded', 'close']],
  ['flutter', ['loaded', 'close']],
] as const)('%s gets its own messages for a session that does not open', async (kind, types) => {
  const server = fakeLinkServer()
  server.next('/session', refusal('token_used', 409))
  const link = renderNativeLink(kind, { server })
  await heading('This link no longer works')
  await press(link, 'Back to the app')
  expect(link.types()).toEqual(types)
  if (kind === 'android') {
    expect(link.native.messages[1]).toEqual({
      type: 'error',
      errorMessage: t('problem.text', { code: 'token_used' }),
    })
  }
})
