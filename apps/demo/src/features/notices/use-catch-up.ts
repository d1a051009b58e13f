import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

/** Repeats the failed queries as soon as the server answers again. */
export function useCatchUp(isAway: boolean): void {
  const queryClient = useQueryClient()
  const wasAway = useRef(isAway)
  useEffect(() => {
    if (wasAway.current && !isAway) {
      void queryClient.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
    }
    wasAway.current = isAway
  }, [isAway, queryClient])
}
