import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { fakeLinkServer, json, refusal } from '../testing/fake-link-server'
import { aDelay, anExchange, anOAuthExchange, theAccounts } from '../testing/fixtures'
import { enterCode, heading, logIn, press, toLogin } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'

it('an expired code can be replaced by a new code', async () => {
  const link = renderLink()
  await toLogin(link)
  await logIn(link)
  link.server.next('/mfa', refusal('code_expired', 410))
  await enterCode(link)
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('This code has expired.'))
  expect(screen.getByLabelText('Code')).toHaveValue('')
  await press(link, 'Send a new code')
  expect(await screen.findByText('A new code is on its way.')).toBeVisible()
  await enterCode(link)
  await heading('Choose accounts')
})

it('too many wrong codes return to the login', async () => {
  const link = renderLink()
  await toLogin(link)
  await logIn(link)
  link.server.next('/mfa', refusal('too_many_codes', 410))
  await enterCode(link)
  await heading('Log in to Alpha Exchange')
  expect(screen.getByRole('alert')).toHaveTextContent('Too many wrong codes were entered.')
})

it('an institution that asks for no code shows the accounts at once', async () => {
  const link = renderLink()
  await toLogin(link)
  link.server.next('/login', json({ challengeKey: 'challenge-1', step: 'accounts', accounts: theAccounts }))
  await logIn(link)
  await heading('Choose accounts')
  expect(link.host.types()).not.toContain('integrationMfaRequired')
})

it('delayed access is reported to the host as `delayedAuth`', async () => {
  const link = renderLink()
  await toLogin(link)
  await logIn(link)
  await enterCode(link)
  await link.user.click(await screen.findByRole('checkbox', { name: /Main/ }))
  link.server.next('/connect', json(aDelay))
  await press(link, 'Continue')
  await heading('Alpha Exchange is almost connected')
  expect(link.host.postMessage).toHaveBeenLastCalledWith(
    { type: 'delayedAuthentication', payload: aDelay.payload },
    'https://host.example',
  )
  await press(link, 'Done')
  expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toMatchObject({
    type: 'done',
    payload: { page: 'integrationConnectedPage', selectedIntegration: { name: 'Alpha Exchange' } },
  })
})

it('the catalog filters by category, marks institutions that can send, and lists those used before first', async () => {
  const down = { ...anExchange, id: 'int-down', name: 'Down Exchange', isDown: true }
  const reader = { ...anExchange, id: 'int-read', name: 'Reader', transfersSupported: false }
  const broker = { ...anOAuthExchange, category: 'broker' as const }
  const link = renderLink({
    server: fakeLinkServer({
      session: { integrations: [anExchange, down, reader, broker], recentIntegrationIds: ['int-omega'] },
    }),
  })
  await press(link, 'Continue')
  expect(await screen.findByRole('region', { name: 'Used before' })).toHaveTextContent('Omega Exchange')
  expect(screen.getByRole('button', { name: 'Reader Balances only' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Alpha Exchange Balances and transfers' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /Down Exchange/ })).not.toBeInTheDocument()
  expect(screen.getByText('Not available at the moment')).toBeVisible()

  await link.user.click(screen.getByRole('radio', { name: 'Brokers' }))
  expect(screen.getAllByRole('button', { name: /Balances/ })).toHaveLength(1)
  expect(screen.getByRole('status')).toHaveTextContent('1 result')
})
