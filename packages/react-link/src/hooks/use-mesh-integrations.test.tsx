import { screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { anIntegration } from '../../test/fixtures'
import { renderLinkHook } from '../../test/render-link-hook'
import { renderWithLink } from '../../test/render-with-link'
import { MeshLinkButton } from '../components/button/mesh-link-button'
import { useMeshIntegrations } from './use-mesh-integrations'

function DepositFromEach() {
  return useMeshIntegrations().data?.map(({ id, brokerType, name }) => (
    <MeshLinkButton key={id} intent="deposit" integration={brokerType}>
      Deposit from {name}
    </MeshLinkButton>
  ))
}

it('returns what Link can open, fetched once for all components', async () => {
  const { client, backend } = createTestClient({ integrations: [anIntegration()] })
  const list = vi.spyOn(backend, 'listIntegrations')
  const { result } = renderLinkHook(() => [useMeshIntegrations(), useMeshIntegrations()] as const, {
    client,
  })
  await waitFor(() => expect(result.current[1].data).toEqual([anIntegration()]))
  expect(result.current[0].data).toBe(result.current[1].data)
  expect(list).toHaveBeenCalledOnce()
})

it('an institution opens directly, by what the list says of it', async () => {
  const test = createTestClient({ integrations: [anIntegration({ brokerType: 'kraken' })] })
  const createLinkToken = vi.spyOn(test.backend, 'createLinkToken')
  const { user } = renderWithLink(<DepositFromEach />, test)
  await user.click(await screen.findByRole('button', { name: 'Deposit from Coinbase' }))
  await test.link.requested()

  expect(createLinkToken.mock.calls[0]?.[0]).toMatchObject({ intent: 'deposit', integration: 'kraken' })
  expect(screen.getByRole('button', { name: 'Deposit from Coinbase' })).not.toHaveAttribute('integration')
  await test.link.close()
})
