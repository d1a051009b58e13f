import { Hono } from 'hono'
import { createFaultControls, faultOptions } from '../clients/fault-controls'
import type { ApiEnv } from '../http/authenticate'
import { readBody } from '../http/body'
import { envelope } from '../http/envelope'
import { FAULTS, type FaultName, settingsOf } from '../model/catalog/faults'
import { requireFaultName } from '../model/faults/set-fault'
import type { SandboxState } from '../model/state/state'
import type { Store } from '../store/store'

const NAMES = Object.keys(FAULTS) as FaultName[]

/** `/sandbox/faults`: what can be made to happen, and what is on for everyone. */
export function faultsRoute({ store }: { store: Store }) {
  const { setFault, clearFault } = createFaultControls(store)
  return new Hono<ApiEnv>()
    .get('/', (c) =>
      c.json(envelope('ok', { content: { items: NAMES.map((name) => faultModel(store.state, name)) } })),
    )
    .put('/:name', async (c) => {
      const name = requireFaultName(c.req.param('name'))
      // The body is only for what differs from the defaults.
      const hasBody = c.req.header('Content-Type') !== undefined
      await setFault(name, hasBody ? await readBody(c, faultOptions) : {})
      return c.json(envelope('ok', { content: faultModel(store.state, name) }))
    })
    .delete('/:name', async (c) => {
      const name = requireFaultName(c.req.param('name'))
      await clearFault(name)
      return c.json(envelope('ok', { content: faultModel(store.state, name) }))
    })
    .delete('/', async (c) => {
      await clearFault()
      return c.json(envelope('ok'))
    })
}

/** The control API's view of a fault. */
function faultModel(state: SandboxState, name: FaultName) {
  const { place, text } = FAULTS[name]
  const record = state.faults.get(name)
  const { name: _, times, since, ...settings } = record ?? { since: undefined }
  return {
    name,
    place,
    text,
    isOn: record !== undefined,
    /** How often it still shows; null: always, or not at all. */
    timesLeft: times ?? null,
    since: since === undefined ? null : new Date(since).toISOString(),
    settings,
    /** The settings that it takes, beside `times`. */
    takes: settingsOf(name),
  }
}
