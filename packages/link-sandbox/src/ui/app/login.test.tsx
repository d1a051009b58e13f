import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { json, refusal } from '../testing/fake-link-server'
import { theAccounts } from '../testing/fixtures'
import { enterCode, heading, logIn, press, toLogin } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'
import { t } from '../texts/texts'

describe('the focus', () => {
  it('is in the first field of the login and of the code, which the title describes', async () => {
    const link = renderLink()
    await toLogin(link)
    expect(screen.getByLabelText('Username')).toHaveFocus()
    expect(screen.getByLabelText('Username')).toHaveAccessibleDescription('Log in to Alpha Exchange')
    await link.user.keyboard('Mesh{Tab}Pass123{Enter}')
    await heading('Enter your code')
    expect(screen.getByLabelText('Code')).toHaveFocus()
    expect(screen.getByLabelText('Code')).toHaveAccessibleDescription('Enter your code')
  })

  it('moves to the password when the login is refused, and the next key replaces it', async () => {
    const link = renderLink()
    await toLogin(link)
    await logIn(link, 'wrong')
    await waitFor(() => expect(screen.getByLabelText('Password')).toHaveFocus())
    await link.user.keyboard('Pass123{Enter}')
    await heading('Enter your code')
  })

  it('stays at the button when the login may succeed unchanged', async () => {
    const link = renderLink()
    await toLogin(link)
    link.server.next('/login', new TypeError('Failed to fetch'))
    await logIn(link)
    await waitFor(() => expect(screen.getByRole('alert')).not.toBeEmptyDOMElement())
    expect(screen.getByRole('button', { name: 'Continue' })).toHaveFocus()
  })

  it('stays in the host page while an embedded Link changes its screen', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    const link = renderLink({ search: 'rt=embedded' })
    await press(link, 'Continue')
    const row = await screen.findByRole('button', { name: /^Alpha Exchange/ })
    fireEvent.click(row)
    await heading('Log in to Alpha Exchange')
    expect(screen.getByLabelText('Username')).not.toHaveFocus()
  })
})

describe('the last digit of a code', () => {
  const sent = (link: ReturnType<typeof renderLink>) =>
    link.server.calls.filter(({ path }) => path === '/mfa').map(({ body }) => body.code)

  it.each([
    ['typed', (link: ReturnType<typeof renderLink>) => link.user.keyboard('123456')],
    ['pasted', (link: ReturnType<typeof renderLink>) => link.user.paste('123 456')],
    [
      'filled in by the browser',
      async () => {
        const field = screen.getByLabelText('Code')
        fireEvent.input(field, { target: { value: '123456' } })
        fireEvent.change(field, { target: { value: '123456' } })
      },
    ],
  ])('sends the code once: %s', async (_, enter) => {
    const link = await toCode()
    await enter(link)
    await link.user.keyboard('{Enter}7')
    await heading('Choose accounts')
    expect(sent(link)).toEqual(['123456'])
  })

  it('sends nothing while the code is being checked', async () => {
    const link = await toCode()
    const pending = laterResponse()
    link.server.next('/mfa', pending.promise)
    await link.user.keyboard('000000{Backspace}1{Enter}')
    expect(screen.getByLabelText('Code')).toHaveValue('000000')
    pending.resolve(refusal('wrong_code', 422))
    await waitFor(() => expect(screen.getByLabelText('Code')).toHaveValue(''))
    expect(sent(link)).toEqual(['000000'])
  })

  it('sends the next code too after a wrong one, with no key but its digits', async () => {
    const link = await toCode()
    await link.user.keyboard('000000')
    await waitFor(() => expect(screen.getByLabelText('Code')).toHaveValue(''))
    await link.user.keyboard('123456')
    await heading('Choose accounts')
    expect(sent(link)).toEqual(['000000', '123456'])
  })

  it('sends a code that follows a wrong one and a new one', async () => {
    const link = await toCode()
    await link.user.keyboard('12')
    await press(link, 'Send a new code')
    await screen.findByText('A new code is on its way.')
    expect(screen.getByLabelText('Code')).toHaveValue('')
    expect(screen.getByLabelText('Code')).toHaveFocus()
    await link.user.keyboard('000000')
    await waitFor(() => expect(screen.getByLabelText('Code')).toHaveValue(''))
    const pending = laterResponse()
    link.server.next('/mfa', pending.promise)
    await link.user.keyboard('123456')
    expect(screen.getByLabelText('Code')).toHaveValue('123456')
    pending.resolve(json({ step: 'accounts', accounts: theAccounts }))
    await heading('Choose accounts')
  })

  it('keeps the code when no answer came, so that Continue sends it again', async () => {
    const link = await toCode()
    link.server.next('/mfa', new TypeError('Failed to fetch'))
    await link.user.keyboard('123456')
    await waitFor(() => expect(screen.getByRole('alert')).not.toBeEmptyDOMElement())
    expect(screen.getByLabelText('Code')).toHaveValue('123456')
    await press(link, 'Continue')
    await heading('Choose accounts')
  })

  async function toCode() {
    const link = renderLink()
    await toLogin(link)
    await logIn(link)
    await heading('Enter your code')
    return link
  }
})

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

  it('shows what it keeps of a code that is too long, and sends nothing', async () => {
    const link = renderLink()
    await toLogin(link)
    await logIn(link)
    const code = await screen.findByLabelText('Code')
    await link.user.click(code)
    await link.user.paste(' 123 456 7')
    expect(code).toHaveValue('123456')
    expect(link.server.calls.some(({ path }) => path === '/mfa')).toBe(false)
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

/** A response that the test gives later. */
function laterResponse() {
  let resolve: (response: Response) => void = () => {}
  const promise = new Promise<Response>((answer) => {
    resolve = answer
  })
  return { promise, resolve }
}
