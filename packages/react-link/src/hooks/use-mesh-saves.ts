'use client'

import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { MeshSave } from '../core/session/save'
import { useMeshLinkContext } from './mesh-link-context'

/** Returns what Link handed over on this page, whether the backend has it, and a retry. */
export function useMeshSaves(): { saves: MeshSave[]; retry: () => void } {
  const { client } = useMeshLinkContext()
  const saves = useStore(client._internal.store, (state) => state.saves)
  return useMemo(() => ({ saves, retry: client.retrySaves }), [client, saves])
}
