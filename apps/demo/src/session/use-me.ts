import { useQuery } from '@tanstack/react-query'
import { meQueryOptions } from './me-query-options'

/** Who is signed in. */
export function useMe() {
  return useQuery(meQueryOptions())
}
