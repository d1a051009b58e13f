import { screen } from '@testing-library/react'
import type { renderLink } from './render-link'

/** The rendered page, in any host. */
export type Link = Pick<ReturnType<typeof renderLink>, 'user'>

export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name })
export const press = async ({ user }: Link, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }))

export async function toLogin(link: Link) {
  await press(link, 'Continue')
  await press(link, /^Alpha Exchange/)
  await heading('Log in to Alpha Exchange')
}

export async function logIn(link: Link, password = 'Pass123') {
  await link.user.clear(screen.getByLabelText('Username'))
  await link.user.type(screen.getByLabelText('Username'), 'Mesh')
  await link.user.clear(screen.getByLabelText('Password'))
  await link.user.type(screen.getByLabelText('Password'), password)
  await press(link, 'Continue')
}

export async function enterCode(link: Link, code = '123456') {
  // The last digit submits.
  await link.user.type(await screen.findByLabelText('Code'), code)
}
