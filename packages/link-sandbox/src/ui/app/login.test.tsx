import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { refusal } from '../testing/fake-link-server'
import { enterCode, heading, logIn, press, toLogin } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'
import { t } from '../texts/texts'

describe('a mistyped login', () => {
  it('reports missing fields before it calls the server', async () => {
    const link = renderLink()
    await toLogin(link)
    await press(link, 'Continue')
    expect(screen.getByLabelText('Username')).toHaveFocus()
    expect(screen.getByLabelText('Username')).toHaveAccessibleDescription('Enter your username.')
    expect(screen.getByLabelText('Password')).toBeInvalid()
    expect(link.server.calls.some(({ path }) => path === '/login')).toBe(false)
  })

  it('reports a wrong password and allows a retry', async () => {
    const link = renderLink()
    await toLogin(link)
    await logIn(link, 'wrong')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(t('refusals.wrong_credentials')))
    expect(link.host.postMessage).toHaveBeenLastCalledWith(
      {
        type: 'integrationConnectionError',
        payload: { errorMessage: t('refusals.wrong_credentials'), requestId: 'request-1' },
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

  it('accepts a pasted code with a space, and only digits', async () => {
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

  it('reports a wrong code, empties the field and allows a retry', async () => {
    const link = renderLink()
    await toLogin(link)
    await logIn(link)
    await enterCode(link, '000000')
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(t('refusals.wrong_code')))
    expect(screen.getByLabelText('Code')).toHaveValue('')
    expect(screen.getByLabelText('Code')).toHaveFocus()
    await enterCode(link)
    await heading('Choose accounts')
  })

  it('returns to the login when the login has expired', async () => {
    const link = renderLink()
    await toLogin(link)
    await logIn(link)
    link.server.next('/mfa', refusal('challenge_expired', 410))
    await enterCode(link)
    await heading('Log in to Alpha Exchange')
    expect(screen.getByRole('alert')).toHaveTextContent(t('refusals.challenge_expired'))
  })
})
