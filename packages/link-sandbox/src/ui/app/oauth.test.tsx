import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { fakeLinkServer, json, refusal } from '../testing/fake-link-server'
import { anExchange, anOAuthExchange, theAccounts } from '../testing/fixtures'
import { heading, press } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'

const accounts = () => json({ step: 'accounts', accounts: theAccounts })

/** Link on the screen that opens the institution's window. `isBlocked`: the browser blocks the window. */
async function openLoginScreen({ isBlocked = false, session = {} } = {}) {
  const popup = { closed: false, close: vi.fn() }
  const open = vi.spyOn(window, 'open').mockReturnValue(isBlocked ? null : (popup as unknown as Window))
  const server = fakeLinkServer({ session: { integrations: [anExchange, anOAuthExchange], ...session } })
  const link = renderLink({ server })
  await press(link, 'Continue')
  if (!('integrationId' in session)) await press(link, /^Omega Exchange/)
  await heading('Continue at Omega Exchange')
  return { link, server, popup, open }
}

describe('the window of an institution', () => {
  it('opens on a click, and continues to the accounts', async () => {
    const { link, server, popup, open } = await openLoginScreen()
    await press(link, 'Open Omega Exchange')
    expect(open).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^\/oauth\/any\/authorize\?state=fake-state&lng=/),
      'mesh-login-int-omega',
      'popup,width=700,height=800',
    )
    await heading('Continue in the Omega Exchange window')
    expect(link.host.types().at(-1)).toBe('integrationOAuthStarted')
    server.next('/oauth/result', accounts())
    await heading('Choose accounts')
    expect(popup.close).toHaveBeenCalled()
    await link.user.click(await screen.findByRole('checkbox', { name: /Main/ }))
    await press(link, 'Continue')
    expect(server.calls.at(-1)?.body).toMatchObject({ challengeKey: 'challenge-2', accountIds: ['acc-1'] })
  })

  it('can be opened a second time', async () => {
    const { link, open } = await openLoginScreen()
    await press(link, 'Open Omega Exchange')
    await press(link, 'Open the window again')
    expect(open).toHaveBeenCalledTimes(2)
  })

  it('reports an error when it is closed too early', async () => {
    const { link, popup } = await openLoginScreen()
    await press(link, 'Open Omega Exchange')
    popup.closed = true
    await heading('Where is your account?')
    expect(screen.getByRole('alert')).toHaveTextContent('was closed before you allowed access')
    expect(link.host.types().at(-1)).toBe('integrationConnectionError')
  })

  it('counts as allowed when it is closed right after the person allowed access', async () => {
    const { link, server, popup } = await openLoginScreen()
    await press(link, 'Open Omega Exchange')
    server.next('/oauth/result', accounts())
    popup.closed = true
    await heading('Choose accounts')
  })

  it('returns to the catalog when the person declines', async () => {
    const { link, server } = await openLoginScreen()
    await press(link, 'Open Omega Exchange')
    server.next('/oauth/result', refusal('oauth_denied', 422))
    await heading('Where is your account?')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Refused: oauth_denied.'))
  })

  it('stays on its screen after a decline when the app preselected the institution', async () => {
    const { link, server } = await openLoginScreen({ session: { integrationId: 'int-omega' } })
    await press(link, 'Open Omega Exchange')
    server.next('/oauth/result', refusal('oauth_denied', 422))
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Refused: oauth_denied.'))
    await heading('Continue at Omega Exchange')
    await press(link, 'Try again')
    await press(link, 'Open Omega Exchange')
    await heading('Continue in the Omega Exchange window')
  })

  it('keeps polling while the server does not answer', async () => {
    const { link, server } = await openLoginScreen()
    await press(link, 'Open Omega Exchange')
    server.next('/oauth/result', new TypeError('Failed to fetch'), accounts())
    await heading('Choose accounts')
  })

  it('becomes a link when the browser blocks it', async () => {
    const { link } = await openLoginScreen({ isBlocked: true })
    await press(link, 'Open Omega Exchange')
    const address = await screen.findByRole('link', { name: 'Open Omega Exchange' })
    expect(address).toHaveAttribute('href', expect.stringContaining('/oauth/any/authorize?state=fake-state'))
    expect(address).toHaveAttribute('target', '_blank')
  })

  it('closes with Link, and when the person cancels', async () => {
    const first = await openLoginScreen()
    await press(first.link, 'Open Omega Exchange')
    await press(first.link, 'Cancel')
    expect(first.popup.close).toHaveBeenCalled()
    await heading('Where is your account?')
    first.link.unmount()

    const second = await openLoginScreen()
    await press(second.link, 'Open Omega Exchange')
    await press(second.link, 'Close')
    await press(second.link, 'Yes, exit')
    expect(second.popup.close).toHaveBeenCalled()
  })
})
