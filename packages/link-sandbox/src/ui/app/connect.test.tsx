import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fakeLinkServer, refusal } from '../testing/fake-link-server'
import { aConnect, anAccessToken, aSavedAccount } from '../testing/fixtures'
import { renderLink } from '../testing/render-link'

type Link = ReturnType<typeof renderLink>

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
const press = async ({ user }: Link, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }))

async function toLogin(link: Link) {
  await press(link, 'Continue')
  await press(link, 'Alpha Exchange')
  await heading('Log in to Alpha Exchange')
}

async function logIn(link: Link, password = 'Pass123') {
  await link.user.clear(screen.getByLabelText('Username'))
  await link.user.type(screen.getByLabelText('Username'), 'Mesh')
  await link.user.clear(screen.getByLabelText('Password'))
  await link.user.type(screen.getByLabelText('Password'), password)
  await press(link, 'Continue')
}

async function enterCode(link: Link, code = '123456') {
  await link.user.type(await screen.findByLabelText('Code'), code)
  await press(link, 'Continue')
}

describe('connecting an account', () => {
  it('goes from the terms to the connected page and tells the host each step in order', async () => {
    const link = renderLink()
    await heading('Connect your account to Acme')
    await toLogin(link)
    await logIn(link)
    await enterCode(link)
    await link.user.click(await screen.findByRole('checkbox', { name: /Main/ }))
    await press(link, 'Continue')
    await heading('Alpha Exchange is connected')
    await press(link, 'Done')

    expect(link.host.types()).toEqual([
      'loaded',
      'integrationSelected',
      'credentialsEntered',
      'integrationMfaRequired',
      'integrationMfaEntered',
      'integrationAccountSelectionRequired',
      'brokerageAccountAccessToken',
      'done',
    ])
    const sent = link.host.postMessage.mock.calls
    expect(sent[6]).toEqual([
      { type: 'brokerageAccountAccessToken', payload: aConnect.payload },
      'https://host.example',
    ])
    expect(sent[7]?.[0]).toMatchObject({ payload: { page: 'integrationConnectedPage' } })
    expect(sent.filter(([, origin]) => origin === '*')).toEqual([[{ type: 'loaded' }, '*']])
  })

  it('uses the one-time code once under StrictMode', async () => {
    const link = renderLink()
    await heading('Connect your account to Acme')
    expect(link.server.calls.filter(({ path }) => path === '/session')).toHaveLength(1)
  })

  it('connects several accounts at once', async () => {
    const link = renderLink()
    await toLogin(link)
    await logIn(link)
    await enterCode(link)
    await press(link, 'Continue')
    expect(screen.getByText('Choose at least one account.')).toBeVisible()
    for (const box of screen.getAllByRole('checkbox')) await link.user.click(box)
    await press(link, 'Continue')
    await heading('Alpha Exchange is connected')
    expect(link.server.calls.at(-1)?.body).toMatchObject({ accountIds: ['acc-1', 'acc-2'] })
  })

  it('links another account, unless the app wants only one', async () => {
    const link = renderLink({
      accessTokens: [anAccessToken],
      server: fakeLinkServer({ saved: [aSavedAccount], session: { integrationId: 'int-alpha' } }),
    })
    await heading('Alpha Exchange is already connected')
    await press(link, 'Link another account')
    await heading('Where is your account?')

    link.unmount()
    renderLink({
      accessTokens: [anAccessToken],
      server: fakeLinkServer({
        saved: [aSavedAccount],
        session: { integrationId: 'int-alpha', restrictMultipleAccounts: true },
      }),
    })
    await heading('Alpha Exchange is already connected')
    expect(screen.queryByRole('button', { name: 'Link another account' })).not.toBeInTheDocument()
  })

  it('shows the legal notice and says that it was viewed', async () => {
    const link = renderLink()
    await press(link, 'Terms and Privacy Notice')
    await heading('Terms and Privacy Notice')
    expect(link.host.types()).toContain('legalTermsViewed')
    await press(link, 'Back')
    await heading('Connect your account to Acme')
  })
})

describe('the catalog', () => {
  it('finds by part of a name, whatever its case and accents', async () => {
    const link = renderLink()
    await press(link, 'Continue')
    const search = await screen.findByRole('searchbox', { name: 'Search' })
    await link.user.type(search, 'BROKERS')
    expect(screen.getByRole('button', { name: 'Beta Brókers' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Alpha Exchange' })).not.toBeInTheDocument()
    expect(screen.getByRole('status')).toHaveTextContent('1 result')
  })

  it('says when nothing matches, and leads back', async () => {
    const link = renderLink()
    await press(link, 'Continue')
    const search = await screen.findByRole('searchbox', { name: 'Search' })
    await link.user.type(search, 'zzz')
    expect(screen.getByText('Nothing matches “zzz”')).toBeVisible()
    await press(link, 'Show all')
    expect(search).toHaveFocus()
    expect(screen.getByRole('button', { name: 'Alpha Exchange' })).toBeVisible()
  })

  it('is used with arrows and Enter alone, and says that the search was used', async () => {
    const link = renderLink()
    await press(link, 'Continue')
    const search = await screen.findByRole('searchbox', { name: 'Search' })
    await link.user.click(search)
    await link.user.keyboard('{ArrowDown}')
    expect(screen.getByRole('button', { name: 'Alpha Exchange' })).toHaveFocus()
    await link.user.keyboard('{ArrowDown}{ArrowDown}')
    expect(screen.getByRole('button', { name: 'Beta Brókers' })).toHaveFocus()
    await link.user.keyboard('{ArrowUp}{ArrowUp}')
    expect(search).toHaveFocus()
    await link.user.keyboard('beta{Enter}')
    await heading('Log in to Beta Brókers')
    expect(link.host.postMessage).toHaveBeenLastCalledWith(
      {
        type: 'integrationSelected',
        payload: { integrationType: 'betaBrokers', integrationName: 'Beta Brókers', userSearched: true },
      },
      'https://host.example',
    )
  })

  it('names wallets without offering what the sandbox cannot do yet', async () => {
    const link = renderLink()
    await press(link, 'Continue')
    expect(await screen.findByText('Gamma Wallet')).toBeVisible()
    expect(screen.queryByRole('button', { name: /Gamma Wallet/ })).not.toBeInTheDocument()
  })
})

describe('what is mistyped', () => {
  it('asks for what is missing before it asks the server', async () => {
    const link = renderLink()
    await toLogin(link)
    await press(link, 'Continue')
    expect(screen.getByLabelText('Username')).toHaveFocus()
    expect(screen.getByLabelText('Username')).toHaveAccessibleDescription('Enter your username.')
    expect(screen.getByLabelText('Password')).toBeInvalid()
    expect(link.server.calls.some(({ path }) => path === '/login')).toBe(false)
  })

  it('tells of a wrong password and lets try again', async () => {
    const link = renderLink()
    await toLogin(link)
    await logIn(link, 'wrong')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Refused: wrong_credentials.'))
    expect(link.host.postMessage).toHaveBeenLastCalledWith(
      {
        type: 'integrationConnectionError',
        payload: { errorMessage: 'Refused: wrong_credentials.', requestId: 'request-1' },
      },
      'https://host.example',
    )
    await logIn(link)
    await heading('Enter your code')
  })

  it('fills in a test user', async () => {
    const link = renderLink()
    await toLogin(link)
    await press(link, /^Use Mesh full/)
    expect(screen.getByLabelText('Username')).toHaveValue('Mesh')
    expect(screen.getByLabelText('Password')).toHaveValue('Pass123')
  })

  it('takes a pasted code with a space and nothing but digits', async () => {
    const link = renderLink()
    await toLogin(link)
    await logIn(link)
    const code = await screen.findByLabelText('Code')
    await link.user.click(code)
    await link.user.paste(' 123 456 7')
    expect(code).toHaveValue('123456')
    await link.user.clear(code)
    await link.user.type(code, '12a')
    expect(code).toHaveValue('12')
    await press(link, 'Continue')
    expect(code).toHaveAccessibleDescription('Enter all 6 digits of the code.')
  })

  it('tells of a wrong code, empties the field and lets try again', async () => {
    const link = renderLink()
    await toLogin(link)
    await logIn(link)
    await enterCode(link, '000000')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Refused: wrong_code.'))
    expect(screen.getByLabelText('Code')).toHaveValue('')
    expect(screen.getByLabelText('Code')).toHaveFocus()
    await enterCode(link)
    await heading('Choose accounts')
  })

  it('goes back to the login when it took too long', async () => {
    const link = renderLink()
    await toLogin(link)
    await logIn(link)
    link.server.next('/mfa', refusal('challenge_expired', 410))
    await enterCode(link)
    await heading('Log in to Alpha Exchange')
    expect(screen.getByRole('alert')).toHaveTextContent('Refused: challenge_expired.')
  })
})

describe('a session that does not open', () => {
  it('says in plain words that the link was used, and hands the reason to the host', async () => {
    const link = renderLink({ server: withSession(refusal('token_used', 409)) })
    await heading('This link no longer works')
    expect(screen.queryByRole('button', { name: 'Retry' })).not.toBeInTheDocument()
    await press(link, 'Back to the app')
    expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toMatchObject({
      type: 'close',
      payload: { page: 'errorPage', errorMessage: expect.stringMatching(/used before/) },
    })
  })

  it('offers to try again when the server cannot be reached, and then works', async () => {
    const link = renderLink({ server: withSession(new TypeError('Failed to fetch')) })
    await heading('No connection')
    await press(link, 'Retry')
    await heading('Connect your account to Acme')
  })

  it('does not open the session twice when only the saved accounts failed', async () => {
    const server = fakeLinkServer({ saved: [aSavedAccount] })
    server.next('/return', new TypeError('Failed to fetch'))
    const link = renderLink({ server, accessTokens: [anAccessToken] })
    await heading('No connection')
    await press(link, 'Retry')
    await heading('Where is your account?')
    expect(server.calls.filter(({ path }) => path === '/session')).toHaveLength(1)
  })

  it('leaves the code alone when nothing frames the page', async () => {
    const link = renderLink({ isFramed: false })
    await heading('This page opens inside an app')
    expect(link.server.calls).toEqual([])
  })
})

describe('leaving', () => {
  it('closes at once while there is nothing to lose', async () => {
    const link = renderLink()
    await heading('Connect your account to Acme')
    await press(link, 'Close')
    expect(link.host.types().at(-1)).toBe('close')
    await heading('All done')
  })

  it('asks before progress is lost; Escape goes on', async () => {
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

  it('asks as well when it is the host that wants to close', async () => {
    const link = renderLink({ search: 'rt=embedded' })
    await toLogin(link)
    link.host.receive({ type: 'closeRequested' })
    await press(link, 'No, continue')
    expect(link.host.types()).not.toContain('close')
  })

  it('says it once, however often it is asked', async () => {
    const link = renderLink()
    await heading('Connect your account to Acme')
    link.host.receive({ type: 'closeRequested' })
    link.host.receive({ type: 'closeRequested' })
    expect(link.host.types().filter((type) => type === 'close')).toHaveLength(1)
  })

  it('has no close button of its own in a frame of the host, but a back button', async () => {
    const link = renderLink({ search: 'rt=embedded' })
    await toLogin(link)
    expect(screen.queryByRole('button', { name: 'Close' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Back' })).toBeVisible()
  })

  it('does not send Escape to the host', async () => {
    const link = renderLink()
    await heading('Connect your account to Acme')
    await link.user.keyboard('{Escape}')
    expect(link.host.types()).toEqual(['loaded'])
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
