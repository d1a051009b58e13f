import { Hono } from 'hono'
import type { ApiEnv } from '../api/api-env'
import { envelope } from '../api/envelope'
import { readBody } from '../api/read-body'
import { FAULTS, type FaultName } from '../model/faults/faults'
import { requireFaultName } from '../model/faults/require-fault-name'
import type { Store } from '../store/store'
import { createFaultControls } from './create-fault-controls'
import { faultModel } from './fault-model'
import { faultOptions } from './fault-options'

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
