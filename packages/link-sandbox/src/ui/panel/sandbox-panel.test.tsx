import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { LinkFault } from '../../link/contract'
import { fakeLinkServer, refusal } from '../testing/fake-link-server'
import { heading, press } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'

const aFault: LinkFault = {
  name: 'page-silent',
  place: 'page',
  isOn: false,
  isOnForEveryone: false,
  isForUsername: true,
}
const faults: LinkFault[] = [
  aFault,
  { ...aFault, name: 'page-slow', isOnForEveryone: true },
  { ...aFault, name: 'kyc-required', place: 'transfer' },
  { ...aFault, name: 'wallet-declined', place: 'wallet', isForUsername: false },
]

async function openPanel(search = '') {
  const server = fakeLinkServer({ faults })
  const link = renderLink({ server, search })
  await heading('Connect your account to Acme')
  await press(link, 'Sandbox')
  const panel = await screen.findByRole('dialog', { name: 'Sandbox' })
  return { ...link, panel: within(panel), server }
}

const toggle = (name: RegExp) => screen.getByRole('switch', { name })

it('lists the faults by place before the login, also in embedded mode', async () => {
  const { panel } = await openPanel('rt=embedded')
  const group = await panel.findByRole('group', { name: 'This page' })
  expect(within(group).getAllByRole('switch')).toHaveLength(2)
  expect(panel.getByRole('group', { name: 'Transfer' })).toBeVisible()
  expect(toggle(/has to check the identity.*kyc-required/)).not.toBeChecked()
})

it('saves each switch for the session', async () => {
  const { user, server } = await openPanel()
  await user.click(await screen.findByRole('switch', { name: /kyc-required/ }))
  await user.click(toggle(/page-silent/))
  await user.click(toggle(/kyc-required/))
  const saved = () => server.calls.flatMap(({ body }) => (body.faults ? [body.faults] : []))
  await waitFor(() =>
    expect(saved()).toEqual([['kyc-required'], ['page-silent', 'kyc-required'], ['page-silent']]),
  )
  expect(toggle(/page-silent/)).toBeChecked()
})

it('disables the switch of a fault that the control API turned on for everyone', async () => {
  const { panel } = await openPanel()
  const locked = await panel.findByRole('switch', {
    name: /The Link page and its requests are slow.*On for everyone/,
  })
  expect(locked).toBeChecked()
  expect(locked).toBeDisabled()
})

it('lists the user names that turn the same faults on', async () => {
  const { user, panel } = await openPanel()
  await user.click(await panel.findByRole('switch', { name: /kyc-required/ }))
  await user.click(toggle(/wallet-declined/))
  expect(await panel.findByText('MeshUSDC+kyc-required')).toBeVisible()
  await user.click(panel.getByRole('button', { name: 'Copy MeshUSDC+kyc-required' }))
  expect(await navigator.clipboard.readText()).toBe('MeshUSDC+kyc-required')
})

it('reports a switch that could not be saved, and resets the switch', async () => {
  const { user, panel, server } = await openPanel()
  const first = await panel.findByRole('switch', { name: /kyc-required/ })
  server.next('/faults', new Error('offline'))
  await user.click(first)
  expect(await panel.findByText(/was not saved/)).toBeVisible()
  expect(first).not.toBeChecked()
  await user.click(first)
  await waitFor(() => expect(panel.queryByText(/was not saved/)).not.toBeInTheDocument())
})

it('offers a retry when the faults cannot be loaded', async () => {
  const server = fakeLinkServer({ faults })
  const link = renderLink({ server })
  await heading('Connect your account to Acme')
  server.next('/faults', refusal('internal', 500), refusal('internal', 500))
  await press(link, 'Sandbox')
  expect(await screen.findByText(/did not load/)).toBeVisible()
  await press(link, 'Try again')
  expect(await screen.findByRole('switch', { name: /kyc-required/ })).toBeVisible()
})

it('closes on Escape, and returns the focus', async () => {
  const { user } = await openPanel()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Sandbox' })).toHaveFocus()
})

it('is not offered without a session', async () => {
  renderLink({ search: '', isFramed: false })
  await heading('This page opens inside an app')
  expect(screen.queryByRole('button', { name: 'Sandbox' })).not.toBeInTheDocument()
})
