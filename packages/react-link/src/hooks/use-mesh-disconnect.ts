'use client'

import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import { meshDisconnectMutationOptions } from '../query/react-query-options'
import { useMeshLinkContext } from './mesh-link-context'

/** Mutation that revokes a saved connection at Mesh and deletes it: `disconnect.mutate(connection.id)`. */
export function useMeshDisconnect(): UseMutationResult<void, MeshLinkError, string> {
  const { client, userKey } = useMeshLinkContext()
  return useMutation(meshDisconnectMutationOptions(client, userKey))
}
