import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createTestClient } from '../../../test/create-test-client'
import { aConnection } from '../../../test/fixtures'
import { renderWithLink } from '../../../test/render-with-link'
import { connectionState } from './connection-state'
import { MeshConnectionStatus } from './mesh-connection-status'
import { MeshInstitutionIcon } from './mesh-institution-icon'

const brand = { iconLightUrl: 'https://mesh.example/light.png', iconDarkUrl: 'https://mesh.example/dark.png' }
const pictureIn = (container: HTMLElement) => container.querySelector('img')

describe('MeshInstitutionIcon', () => {
  it('shows the first letter where there is no picture, hidden from screen readers', () => {
    const { container } = renderWithLink(<MeshInstitutionIcon name=" économie" />, createTestClient())
    expect(container).toHaveTextContent('É')
    expect(pictureIn(container)).toBeNull()
    expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true')
  })

  it('shows the other picture, or the logo, where one is missing', () => {
    const { container, rerender } = renderWithLink(
      <MeshInstitutionIcon name="Coinbase" brand={{ iconDarkUrl: brand.iconDarkUrl }} />,
      createTestClient(),
    )
    expect(pictureIn(container)).toHaveAttribute('src', brand.iconDarkUrl)
    rerender(
      <MeshInstitutionIcon name="Coinbase" brand={{ logoLightUrl: 'https://mesh.example/logo.png' }} />,
    )
    expect(pictureIn(container)).toHaveAttribute('src', 'https://mesh.example/logo.png')
  })

  it('falls back to the letter when the picture does not load', () => {
    const { container } = renderWithLink(
      <MeshInstitutionIcon name="Coinbase" brand={brand} />,
      createTestClient(),
    )
    fireEvent.error(pictureIn(container) as HTMLElement)
    expect(pictureIn(container)).toBeNull()
    expect(container).toHaveTextContent('C')
  })

  it('tells the picture’s host nothing of the page', () => {
    const { container } = renderWithLink(
      <MeshInstitutionIcon name="Coinbase" brand={brand} />,
      createTestClient(),
    )
    expect(pictureIn(container)).toHaveAttribute('referrerpolicy', 'no-referrer')
  })
})

describe('MeshConnectionStatus', () => {
  it.each([
    ['Connected', {}],
    ['Connected', { kind: 'wallet', canSkipLogin: false }],
    ['Transfers need a login', { canSkipLogin: false }],
    ['Read only', { scope: 'read', canSkipLogin: false }],
    ['Login expired', { status: 'reconnect_required', canSkipLogin: false }],
    ['Access follows within about a day', { status: 'pending_access', canSkipLogin: false }],
  ] as const)('says “%s” of %o', (text, parts) => {
    const connection = aConnection(parts)
    const { container } = renderWithLink(<MeshConnectionStatus connection={connection} />, createTestClient())
    expect(container).toHaveTextContent(text)
    expect(container.firstElementChild).toHaveAttribute('data-state', connectionState(connection))
  })
})
