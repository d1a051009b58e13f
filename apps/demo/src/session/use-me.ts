import { useQuery } from '@tanstack/react-query'
import { meQueryOptions } from './me-query-options'

/** The query for the signed-in user. */
export function useMe() {
  return useQuery(meQueryOptions())
}
