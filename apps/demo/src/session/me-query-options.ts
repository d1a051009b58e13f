import { queryOptions } from '@tanstack/react-query'
import { fetchMe } from './fetch-me'

const CALM_MS = 30_000
const AWAY_MS = 3_000

/** Options of the query for the signed-in user. The query also watches the server: while the server does not answer, it runs every 3 seconds. */
export function meQueryOptions() {
  return queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => fetchMe(signal),
    refetchInterval: ({ state }) =>
      state.status === 'error' || (state.errorUpdateCount > 0 && !state.data) ? AWAY_MS : CALM_MS,
    refetchOnWindowFocus: 'always',
  })
}
