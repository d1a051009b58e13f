'use client'

import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Delivery } from '../core/session/delivery'
import { useMeshLinkContext } from './mesh-link-context'

/** Returns what Link handed over on this page, whether the backend has it, and a retry. */
export function useMeshDeliveries(): { deliveries: Delivery[]; retry: () => void } {
  const { client } = useMeshLinkContext()
  const deliveries = useStore(client._internal.store, (state) => state.deliveries)
  return useMemo(() => ({ deliveries, retry: client.retryDeliveries }), [client, deliveries])
}
