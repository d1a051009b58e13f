import { useCallback, useState } from 'react'
import type { MeshLinkError } from '../../core/errors/mesh-link-error'
import type { LinkResult } from '../../core/session/session'

/**
 * Keeps the error when `open` is refused because another session is live. `useMeshLink` does not have it, since no session
 * of its own has started.
 *
 * @param open must keep its identity
 * @returns the error of the last attempt, and the function that opens
 */
export function useRefusal(open: () => Promise<LinkResult>): [MeshLinkError | undefined, () => void] {
  const [refusal, setRefusal] = useState<MeshLinkError>()
  const tryToOpen = useCallback(async () => {
    setRefusal(undefined)
    const { error } = await open()
    if (error?.code === 'session_in_progress') setRefusal(error)
  }, [open])
  return [refusal, tryToOpen]
}
