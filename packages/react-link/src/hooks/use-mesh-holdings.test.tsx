import { waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { renderLinkHook } from '../../test/render-link-hook'
import { useMeshHoldings } from './use-mesh-holdings'

describe('useMeshHoldings', () => {
  it('reads the balances of one connection', async () => {
    const { client } = createTestClient({ holdings: { second: { totalInFiat: 12.5 } } })
    const { result } = renderLinkHook(() => [useMeshHoldings('first'), useMeshHoldings('second')] as const, {
      client,
    })

    await waitFor(() => expect(result.current[0].data?.totalInFiat).toBe(1_250))
    await waitFor(() => expect(result.current[1].data?.totalInFiat).toBe(12.5))
  })
})
