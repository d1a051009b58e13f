import { QueryClientContext } from '@tanstack/react-query'
import { useContext, version } from 'react'
import { version as rendererVersion } from 'react-dom'
import { version as serverVersion } from 'react-dom/server'
import { expect, it } from 'vitest'
import { useMeshLinkSession } from '../packages/react-link/src/hooks/use-mesh-link-session'
import { createTestClient } from '../packages/react-link/test/create-test-client'
import { renderLinkHook } from '../packages/react-link/test/render-link-hook'

const { EXPECTED_REACT = '' } = process.env

it(`runs with React ${EXPECTED_REACT}, and so do the renderer, React Query and zustand`, () => {
  const { client } = createTestClient()
  const { result, queryClient } = renderLinkHook(
    () => ({
      queryClient: useContext(QueryClientContext),
      status: useMeshLinkSession(({ status }) => status),
    }),
    { client },
  )

  for (const full of [version, rendererVersion, serverVersion]) {
    expect(full.split('.').slice(0, 2).join('.')).toBe(EXPECTED_REACT)
  }
  expect(result.current).toEqual({ queryClient, status: 'idle' })
})
