import { queryOptions } from '@tanstack/react-query'
import { fetchMe } from './fetch-me'

const CALM_MS = 30_000
const AWAY_MS = 3_000

/** Asks who is signed in; also the app's pulse: while the server is away, it asks every few seconds. */
export function meQueryOptions() {
  return queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => fetchMe(signal),
    refetchInterval: ({ state }) =>
      state.status === 'error' || (state.errorUpdateCount > 0 && !state.data) ? AWAY_MS : CALM_MS,
    refetchOnWindowFocus: 'always',
  })
}
