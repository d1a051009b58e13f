import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { json, refusal } from '../testing/fake-link-server'
import { anOAuthExchange } from '../testing/fixtures'
import { LoginWindow } from './login-window'
import { createWindowApi } from './use-login-window'

const shown = { integration: anOAuthExchange, clientName: 'Acme', isTransfer: true }

/** Renders the window. The fake server gives these answers in order. */
function renderWindow(...answers: (Response | Error)[]) {
  const bodies: unknown[] = []
  const fetcher = async (_: RequestInfo | URL, init?: RequestInit) => {
    bodies.push(JSON.parse(String(init?.body)))
    const answer = answers.shift()
    if (answer instanceof Response) return answer
    throw answer ?? new Error('Asked once too often.')
  }
  const close = vi.fn()
  render(<LoginWindow api={createWindowApi('fake-state', fetcher, '/oauth/any/authorize')} close={close} />)
  return { user: userEvent.setup({ delay: null }), close, bodies }
}

async function logIn(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await screen.findByLabelText('Username'), 'Mesh')
  await user.type(screen.getByLabelText('Password'), 'Pass123{Enter}')
}

describe('the window', () => {
  it('asks for the login and for consent, also by keyboard, and closes itself', async () => {
    const { user, close, bodies } = renderWindow(
      json(shown),
      json({ step: 'consent' }),
      json({ step: 'allowed' }),
    )
    await logIn(user)
    await screen.findByRole('heading', { name: 'Allow Acme to use your account?' })
    expect(screen.getByText('Send what you confirm, and nothing else')).toBeVisible()
    await user.tab()
    expect(screen.getByRole('button', { name: 'Allow' })).toHaveFocus()
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: 'You have allowed access' })
    expect(close).toHaveBeenCalledOnce()
    expect(bodies.at(-1)).toEqual({ state: 'fake-state', isAllowed: true })
  })

  it('closes when the person declines', async () => {
    const { user, close, bodies } = renderWindow(
      json(shown),
      json({ step: 'consent' }),
      json({ step: 'denied' }),
    )
    await logIn(user)
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    await screen.findByRole('heading', { name: 'You have not allowed access' })
    expect(close).toHaveBeenCalledOnce()
    expect(bodies.at(-1)).toMatchObject({ isAllowed: false })
  })

  it('reports a wrong password and allows a retry', async () => {
    const { user } = renderWindow(json(shown), refusal('wrong_credentials', 422), json({ step: 'consent' }))
    await logIn(user)
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('password is wrong'))
    await user.type(screen.getByLabelText('Password'), '{Enter}')
    await screen.findByRole('heading', { name: 'Allow Acme to use your account?' })
  })

  it('says when it has expired', async () => {
    renderWindow(refusal('challenge_expired', 410))
    await screen.findByRole('heading', { name: 'This window is no longer needed' })
  })

  it('offers a retry when the server does not answer', async () => {
    const { user } = renderWindow(new TypeError('Failed to fetch'), json(shown))
    await user.click(await screen.findByRole('button', { name: 'Retry' }))
    await screen.findByRole('heading', { name: 'Log in to Omega Exchange' })
  })
})
