'use client'

import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import { meshDisconnectMutationOptions } from '../query/react-query-options'
import { useServerState } from './use-server-state'

/** Mutation that revokes a saved connection at Mesh and deletes it: `disconnect.mutate(connection.id)`. */
export function useMeshDisconnect(): UseMutationResult<void, MeshLinkError, string> {
  const { client, userKey, queryClient } = useServerState()
  return useMutation(meshDisconnectMutationOptions(client, userKey), queryClient)
}
