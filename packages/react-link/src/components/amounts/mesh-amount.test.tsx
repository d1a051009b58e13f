import { act, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { renderWithLink } from '../../../test/render-with-link'
import { MeshMessagesProvider } from '../../messages/mesh-messages-provider'
import { MeshAddress } from './mesh-address'
import { MeshAmount } from './mesh-amount'

const ADDRESS = '0x1234567890abcdef1234567890abcdef12345678'

describe('MeshAmount', () => {
  it('formats in the locale of the messages, and keeps all digits', () => {
    const { container } = renderWithLink(
      <MeshMessagesProvider locale="de-DE">
        <MeshAmount amount="1234567.00000001" symbol="BTC" />
        <MeshAmount amount={9.5} currency="USD" />
      </MeshMessagesProvider>,
      createTestClient(),
    )
    expect(container).toHaveTextContent('1.234.567,00000001 BTC9,50 $')
  })

  it('says that an amount is not known, and never 0', () => {
    const { container } = renderWithLink(<MeshAmount symbol="BTC" />, createTestClient())
    expect(container).toHaveTextContent('–Amount not known yet')
  })
})

describe('MeshAddress', () => {
  it('is shortened in the middle, and has all of it as a tooltip', () => {
    renderWithLink(<MeshAddress address={ADDRESS} />, createTestClient())
    expect(screen.getByTitle(ADDRESS)).toHaveTextContent('0x1234…5678')
  })

  it('copies all of it, says so, and stops saying so', async () => {
    const { user } = renderWithLink(<MeshAddress address={ADDRESS} />, createTestClient())
    await user.click(screen.getByRole('button', { name: 'Copy address' }))
    expect(await navigator.clipboard.readText()).toBe(ADDRESS)
    expect(screen.getByRole('status')).toHaveTextContent('Address copied')
  })

  it('says nothing any more after a while', async () => {
    renderWithLink(<MeshAddress address={ADDRESS} />, createTestClient())
    vi.useFakeTimers()
    await act(async () => screen.getByRole('button').click())
    expect(screen.getByRole('status')).toHaveTextContent('Address copied')
    act(() => void vi.advanceTimersByTime(2_000))
    vi.useRealTimers()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('says that the browser refused to copy', async () => {
    const { user } = renderWithLink(<MeshAddress address={ADDRESS} />, createTestClient())
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('NotAllowedError'))
    await user.click(screen.getByRole('button'))
    expect(screen.getByRole('status')).toHaveTextContent('The address could not be copied')
  })

  it('has no button where it is told so', () => {
    renderWithLink(<MeshAddress address={ADDRESS} isCopyable={false} />, createTestClient())
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })
})
