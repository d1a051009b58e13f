import { useCallback, useState } from 'react'
import type { MeshLinkError } from '../core/errors/mesh-link-error'
import type { LinkResult } from '../core/session/session'

/**
 * Keeps why `open` was refused: a session of someone else holds the page then, so that the state of one's own is silent.
 *
 * @param open keeps its identity
 * @returns the refusal of the last try, and what tries
 */
export function useRefusal(open: () => Promise<LinkResult>): [MeshLinkError | undefined, () => void] {
  const [refusal, setRefusal] = useState<MeshLinkError>()
  const tryToOpen = useCallback(async () => {
    setRefusal(undefined)
    const { error } = await open()
    setRefusal(error?.code === 'session_in_progress' ? error : undefined)
  }, [open])
  return [refusal, tryToOpen]
}
