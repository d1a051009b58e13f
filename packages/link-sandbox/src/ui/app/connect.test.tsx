import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fakeLinkServer } from '../testing/fake-link-server'
import { aConnect, aDeposit, theAccounts } from '../testing/fixtures'
import { enterCode, heading, logIn, press, toLogin } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'

describe('connecting an account', () => {
  it('goes from the terms to the connected page and reports each step to the host in order', async () => {
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
      'homePageLoaded',
      'integrationSelected',
      'credentialsEntered',
      'integrationMfaRequired',
      'integrationMfaEntered',
      'integrationAccountSelectionRequired',
      'brokerageAccountAccessToken',
      'done',
    ])
    const sent = link.host.postMessage.mock.calls
    expect(sent[7]).toEqual([
      { type: 'brokerageAccountAccessToken', payload: aConnect.payload },
      'https://host.example',
    ])
    expect(sent[8]?.[0]).toMatchObject({ payload: { page: 'integrationConnectedPage' } })
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
    await heading('Choose accounts')
    await press(link, 'Continue')
    expect(screen.getByText('Choose at least one account.')).toBeVisible()
    for (const box of screen.getAllByRole('checkbox')) await link.user.click(box)
    await press(link, 'Continue')
    await heading('Alpha Exchange is connected')
    expect(link.server.calls.at(-1)?.body).toMatchObject({ accountIds: ['acc-1', 'acc-2'] })
  })

  it.each([
    ['a session that transfers nothing', undefined],
    ['a deposit', aDeposit],
  ])('says what happens to the only account, and asks for no choice: %s', async (_, transfer) => {
    const accounts = theAccounts.slice(0, 1)
    const link = renderLink({ server: fakeLinkServer({ accounts, session: { transfer } }) })
    await toLogin(link)
    await logIn(link)
    await enterCode(link)
    await heading('Connect this account')
    expect(screen.getByText('Acme gets access only to this account.')).toBeVisible()
    expect(screen.getByText('Main')).toBeVisible()
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
    expect(screen.queryByRole('radio')).not.toBeInTheDocument()
    const button = screen.getByRole('button', { name: 'Continue' })
    expect(button).toHaveFocus()
    expect(button).toHaveAccessibleDescription('Connect this account')
    await link.user.keyboard('{Enter}')
    await heading(transfer ? 'What do you want to deposit?' : 'Alpha Exchange is connected')
    const connect = link.server.calls.find(({ path }) => path === '/connect')
    expect(connect?.body).toMatchObject({ accountIds: ['acc-1'] })
  })

  it.each([
    ['can link another account', false],
    ['cannot link another account when the app allows only one', true],
  ])('%s', async (_, restrictMultipleAccounts) => {
    const link = renderLink({ server: fakeLinkServer({ session: { restrictMultipleAccounts } }) })
    await toLogin(link)
    await logIn(link)
    await enterCode(link)
    await link.user.click(await screen.findByRole('checkbox', { name: /Main/ }))
    await press(link, 'Continue')
    await heading('Alpha Exchange is connected')
    if (restrictMultipleAccounts) {
      expect(screen.queryByRole('button', { name: 'Link another account' })).not.toBeInTheDocument()
    } else {
      await press(link, 'Link another account')
      await heading('Where is your account?')
    }
  })

  it('shows the legal notice and reports the view to the host', async () => {
    const link = renderLink()
    await press(link, 'Terms and Privacy Notice')
    await heading('Terms and Privacy Notice')
    expect(link.host.types()).toContain('legalTermsViewed')
    await press(link, 'Back')
    await heading('Connect your account to Acme')
  })
})
