import type { QueryContext } from './query-context'
import { type KeyedClient, keyOfUser } from './query-keys'

type UserKeys = Set<string | undefined>

/** Whose data each QueryClient has of each client. */
const usersOf = new WeakMap<QueryContext['client'], WeakMap<KeyedClient['_internal'], UserKeys>>()

/**
 * Keeps a QueryClient of the page up to date: what Link handed over and the backend has saved is fetched again, and the data of
 * a user who has left is dropped. Does nothing on a server, whose QueryClients live for one request.
 *
 * @param userKey that of the query
 */
export function keepInSync(
  client: KeyedClient,
  queryClient: QueryContext['client'],
  userKey: string | undefined,
): void {
  if (typeof document === 'undefined') return
  const { _internal: internals } = client
  const ofQueryClient = usersOf.get(queryClient) ?? new WeakMap<object, UserKeys>()
  usersOf.set(queryClient, ofQueryClient)
  const known = ofQueryClient.get(internals)
  const users: UserKeys = known ?? new Set()
  users.add(userKey)
  if (known) return
  ofQueryClient.set(internals, users)
  follow(client, new WeakRef(queryClient), users)
}

/** By a weak reference: a client lives as long as the page, and some apps make a QueryClient for each user. */
function follow(client: KeyedClient, weak: WeakRef<QueryContext['client']>, users: UserKeys): void {
  const stop = client._internal.onServerStateChange((change) => {
    const queryClient = weak.deref()
    if (!queryClient) return stop()
    if ('leftBy' in change) {
      users.delete(change.leftBy)
      queryClient.removeQueries({ queryKey: keyOfUser(client, change.leftBy) })
      return
    }
    for (const userKey of users)
      void queryClient.invalidateQueries({ queryKey: [...keyOfUser(client, userKey), change.resource] })
  })
}
