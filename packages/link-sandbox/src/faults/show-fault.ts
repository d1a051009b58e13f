import type { FaultName } from '../model/faults/faults'
import { hasFault } from '../model/faults/has-fault'
import { type FaultPlace, type ShownFault, takeFault } from '../model/faults/take-fault'
import type { Store } from '../store/store'

/** Takes a fault outside of a command and records that it shows. Undefined when it is off. */
export async function showFault(
  store: Pick<Store, 'state' | 'run'>,
  name: FaultName,
  where: FaultPlace = {},
): Promise<ShownFault | undefined> {
  if (!hasFault(store.state, name, where)) return undefined
  return store.run((state) => {
    const fault = takeFault(state, name, where)
    return { events: fault?.events ?? [], result: fault }
  })
}
