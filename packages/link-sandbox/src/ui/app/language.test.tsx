import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { refusal } from '../testing/fake-link-server'
import { heading, press } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'
import { loadTexts } from '../texts/texts'

beforeEach(() => loadTexts('de-DE'))
afterEach(() => loadTexts('en-US'))

it('uses the language of the page on screens, in refusals, and in messages to the host', async () => {
  const link = renderLink({ search: 'lng=de' })
  await heading('Ihr Konto mit Acme verbinden')
  await press(link, 'Weiter')
  await press(link, /^Alpha Exchange/)
  await heading('Bei Alpha Exchange anmelden')
  link.server.next('/login', refusal('wrong_credentials', 422, 'The user name or password is wrong.'))
  await link.user.type(screen.getByLabelText('Benutzername'), 'Mesh')
  await link.user.type(screen.getByLabelText('Passwort'), 'nope')
  await press(link, 'Weiter')
  expect(await screen.findByText(/Benutzername oder Passwort ist falsch\./)).toBeVisible()
  expect(link.host.postMessage.mock.calls.at(-1)?.[0]).toMatchObject({
    type: 'integrationConnectionError',
    payload: { errorMessage: expect.stringMatching(/^Benutzername oder Passwort ist falsch\./) },
  })
})
