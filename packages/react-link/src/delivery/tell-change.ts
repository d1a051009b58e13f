import type { MeshConnection } from '../core/contract/connection'
import type { Delivery } from '../core/delivery/delivery'
import type { CreateDelivery } from '../core/delivery/delivery-service'
import { dispatch } from '../core/session/dispatch'

/** Tells the store, the session and the app's caches how a delivery stands. */
export function tellChange(
  { store, serverStateChanges }: Omit<Parameters<CreateDelivery>[0], 'backend'>,
  changed: Delivery,
  connections: MeshConnection[],
): void {
  const { handoverId, sessionId, kind, status: save } = changed
  store.setState(({ deliveries }) => ({
    deliveries: [...deliveries.filter((other) => other.handoverId !== handoverId), changed],
  }))
  dispatch(store, {
    type: 'saveChanged',
    sessionId,
    handoverId,
    save,
    connectionIds: connections.map(({ id }) => id),
  })
  if (save !== 'saved') return
  serverStateChanges.notify({ resource: kind === 'connection' ? 'connections' : 'transfers' })
}
