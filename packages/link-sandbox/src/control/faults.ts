import { Hono } from 'hono'
import { createFaultControls, faultOptions } from '../clients/fault-controls'
import type { ApiEnv } from '../http/authenticate'
import { readOptionalBody } from '../http/body'
import { envelope } from '../http/envelope'
import { FAULTS, type FaultName, settingsOf } from '../model/catalog/faults'
import { requireFaultName } from '../model/faults/set-fault'
import type { SandboxState } from '../model/state/state'
import type { Store } from '../store/store'

const NAMES = Object.keys(FAULTS) as FaultName[]

/** `/sandbox/faults`: lists the faults, and switches them for everyone. */
export function faultsRoute({ store }: { store: Store }) {
  const { setFault, clearFault } = createFaultControls(store)
  return new Hono<ApiEnv>()
    .get('/', (c) =>
      c.json(envelope('ok', { content: { items: NAMES.map((name) => faultModel(store.state, name)) } })),
    )
    .put('/:name', async (c) => {
      const name = requireFaultName(c.req.param('name'))
      await setFault(name, (await readOptionalBody(c, faultOptions)) ?? {})
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

/** A fault in the form of the control API. */
function faultModel(state: SandboxState, name: FaultName) {
  const { place, text } = FAULTS[name]
  const record = state.faults.get(name)
  const { name: _, times, since, ...settings } = record ?? { since: undefined }
  return {
    name,
    place,
    text,
    isOn: record !== undefined,
    /** How many more times the fault occurs. Null: no limit, or the fault is off. */
    timesLeft: times ?? null,
    since: since === undefined ? null : new Date(since).toISOString(),
    settings,
    /** Names of the settings, besides `times`. */
    takes: settingsOf(name),
  }
}
