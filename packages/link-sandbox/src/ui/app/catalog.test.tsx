import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { heading, press } from '../testing/link-steps'
import { renderLink } from '../testing/render-link'

describe('the catalog', () => {
  it('finds an institution by part of its name, ignoring case and accents', async () => {
    const link = renderLink()
    await press(link, 'Continue')
    const search = await screen.findByRole('searchbox', { name: 'Search' })
    await link.user.type(search, 'BROKERS')
    expect(screen.getByRole('button', { name: /^Beta Brókers/ })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Alpha Exchange/ })).not.toBeInTheDocument()
    expect(screen.getByRole('status')).toHaveTextContent('1 result')
  })

  it('says when nothing matches, and shows the whole list again', async () => {
    const link = renderLink()
    await press(link, 'Continue')
    const search = await screen.findByRole('searchbox', { name: 'Search' })
    await link.user.type(search, 'zzz')
    expect(screen.getByText('Nothing matches “zzz”')).toBeVisible()
    await press(link, 'Show all')
    expect(search).toHaveFocus()
    expect(screen.getByRole('button', { name: /^Alpha Exchange/ })).toBeVisible()
  })

  it('works with the arrow keys and Enter only, and reports that the search was used', async () => {
    const link = renderLink()
    await press(link, 'Continue')
    const search = await screen.findByRole('searchbox', { name: 'Search' })
    await link.user.click(search)
    await link.user.keyboard('{ArrowDown}')
    expect(screen.getByRole('button', { name: /^Alpha Exchange/ })).toHaveFocus()
    await link.user.keyboard('{ArrowDown}')
    expect(screen.getByRole('button', { name: /^Beta Brókers/ })).toHaveFocus()
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

  it('empties the search at Escape, which then asks nothing', async () => {
    const link = renderLink()
    await press(link, 'Continue')
    const search = await screen.findByRole('searchbox', { name: 'Search' })
    await link.user.type(search, 'beta')
    expect(fireEvent.keyDown(search, { key: 'Escape' })).toBe(false)
    expect(search).toHaveValue('')
    expect(screen.getByRole('button', { name: /^Alpha Exchange/ })).toBeVisible()
    await link.user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(link.host.types()).not.toContain('close')
  })

  it('marks a wallet that is not installed', async () => {
    const link = renderLink()
    await press(link, 'Continue')
    const wallet = await screen.findByRole('button', { name: /^Gamma Wallet/ })
    expect(wallet).toHaveTextContent('Not installed on this device')
  })
})
