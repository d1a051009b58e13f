import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fakeLinkServer, refusal } from '../testing/fake-link-server'
import { aDeposit, anAccessToken, aSavedAccount } from '../testing/fixtures'
import { heading, press, toLogin } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'

describe('a session that does not open', () => {
  it('says that the link was already used, and reports the reason to the host', async () => {
    const link = renderLink({ server: withSession(refusal('token_used', 409)) })
    await heading('This link no longer works')
    expect(screen.queryByRole('button', { name: 'Retry' })).not.toBeInTheDocument()
    await press(link, 'Back to the app')
    expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toMatchObject({
      type: 'close',
      payload: { page: 'errorPage', errorMessage: expect.stringMatching(/used before/) },
    })
  })

  it('offers a retry when the server cannot be reached, and then opens', async () => {
    const link = renderLink({ server: withSession(new TypeError('Failed to fetch')) })
    await heading('No connection')
    await press(link, 'Retry')
    await heading('Connect your account to Acme')
  })

  it('does not open the session again when only the saved accounts failed', async () => {
    const server = fakeLinkServer({ saved: [aSavedAccount], session: { transfer: aDeposit } })
    server.next('/return', new TypeError('Failed to fetch'))
    const link = renderLink({ server, accessTokens: [anAccessToken] })
    await heading('No connection')
    await press(link, 'Retry')
    await heading('Which account do you want to use?')
    expect(server.calls.filter(({ path }) => path === '/session')).toHaveLength(1)
  })

  it('says in a plain browser tab that it must be opened inside an app', async () => {
    const link = renderLink({ isFramed: false })
    await heading('This page opens inside an app')
    expect(link.server.calls.map(({ body }) => body)).toMatchObject([{ authCode: 'fresh', standalone: true }])
  })
})

describe('saved accounts that the server refuses', () => {
  // The page shows the error a second after it opened.
  const error = () =>
    screen.findByRole('heading', { level: 1, name: 'An error has occurred.' }, { timeout: 5_000 })

  it.each([
    ['a session that transfers nothing', undefined],
    ['a session with a transfer', aDeposit],
  ])('end %s: no login and no catalog, only the way back', async (_, transfer) => {
    const link = renderLink({
      server: fakeLinkServer({ session: { transfer, integrationId: 'int-alpha' } }),
      accessTokens: [anAccessToken],
    })
    await error()
    const buttons = screen
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent)
    expect(buttons).toEqual(['Close', 'Back to the app'])
    await press(link, 'Back to the app')
    expect(link.host.types()).toEqual(['loaded', 'transferConfigureError', 'close'])
    const [, failed, closed] = link.host.postMessage.mock.calls.map(([message]) => message)
    const errorMessage = 'Unable to initiate the transfer'
    expect(failed).toMatchObject({ payload: { errorMessage, requestId: 'request-1' } })
    expect(closed).toEqual({ type: 'close', payload: { page: 'errorPage', errorMessage } })
  })

  it('count as accounts even when the entries can’t be read', async () => {
    const link = renderLink({ accessTokens: [{ brokerType: 'alphaExchange' }] })
    await error()
    expect(link.server.calls.at(-1)?.body).toMatchObject({ accessTokens: [{ accessToken: '' }] })
  })

  it('are told apart from an empty list, which opens Link as usual', async () => {
    const link = renderLink({ accessTokens: [] })
    await heading('Connect your account to Acme')
    expect(link.server.calls.map(({ path }) => path)).toEqual(['/session'])
  })
})

describe('leaving', () => {
  it('closes at once when there is no progress to lose', async () => {
    const link = renderLink()
    await heading('Connect your account to Acme')
    await press(link, 'Close')
    expect(link.host.types().at(-1)).toBe('close')
    await heading('All done')
  })

  it('asks before progress is lost; Escape stays', async () => {
    const link = renderLink()
    await toLogin(link)
    await press(link, 'Close')
    const dialog = screen.getByRole('dialog', { name: 'Are you sure you want to exit?' })
    expect(within(dialog).getByText('Your progress will be lost.')).toBeVisible()
    await link.user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(link.host.types()).not.toContain('close')

    await press(link, 'Close')
    await press(link, 'Yes, exit')
    expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toMatchObject({
      type: 'close',
      payload: { page: 'integrationLoginPage', selectedIntegration: { name: 'Alpha Exchange' } },
    })
  })

  it('also asks when the host requests the close', async () => {
    const link = renderLink({ search: 'rt=embedded' })
    await toLogin(link)
    link.host.receive({ type: 'closeRequested' })
    await press(link, 'No, continue')
    expect(link.host.types()).not.toContain('close')
  })

  it('reports the exit only once, even if it is requested several times', async () => {
    const link = renderLink()
    await heading('Connect your account to Acme')
    link.host.receive({ type: 'closeRequested' })
    link.host.receive({ type: 'closeRequested' })
    expect(link.host.types().filter((type) => type === 'close')).toHaveLength(1)
  })

  it('has a back button but no close button when it is embedded in the host page', async () => {
    const link = renderLink({ search: 'rt=embedded' })
    await toLogin(link)
    expect(screen.queryByRole('button', { name: 'Close' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Back' })).toBeVisible()
  })

  it('does not pass Escape on to the host', async () => {
    const link = renderLink()
    await heading('Connect your account to Acme')
    await link.user.keyboard('{Escape}')
    expect(link.host.types()).toEqual(['loaded', 'homePageLoaded'])
  })
})

describe('Escape', () => {
  it('asks before progress is lost, like the close button; once more stays, where the focus was', async () => {
    const link = renderLink()
    await toLogin(link)
    await link.user.keyboard('{Escape}')
    expect(screen.getByRole('dialog', { name: 'Are you sure you want to exit?' })).toBeVisible()
    await link.user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(screen.getByLabelText('Username')).toHaveFocus()
    await link.user.keyboard('{Escape}')
    await press(link, 'Yes, exit')
    expect(link.host.types().at(-1)).toBe('close')
  })

  it('asks in an embedded Link too', async () => {
    const link = renderLink({ search: 'rt=embedded' })
    await toLogin(link)
    await link.user.keyboard('{Escape}')
    await press(link, 'No, continue')
    expect(link.host.types()).not.toContain('close')
  })

  it('asks once while the key is held', async () => {
    const link = renderLink()
    await toLogin(link)
    await link.user.keyboard('{Escape>5}')
    expect(fireEvent.keyDown(document.body, { key: 'Escape', repeat: true })).toBe(true)
    await link.user.keyboard('{/Escape}')
    expect(link.host.types()).not.toContain('close')
  })

  it('closes the sandbox panel, and asks nothing', async () => {
    const link = renderLink()
    await toLogin(link)
    await press(link, 'Sandbox')
    await link.user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('is the browser’s while it composes a word', async () => {
    const link = renderLink()
    await toLogin(link)
    fireEvent.keyDown(screen.getByLabelText('Username'), { key: 'Escape', isComposing: true })
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})

describe('focus', () => {
  it('moves to the heading of each screen', async () => {
    const link = renderLink()
    expect(await heading('Connect your account to Acme')).toHaveFocus()
    await press(link, 'Continue')
    expect(await heading('Where is your account?')).toHaveFocus()
  })
})

function withSession(answer: Response | Error) {
  const server = fakeLinkServer()
  server.next('/session', answer)
  return server
}
