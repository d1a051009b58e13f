import { Hono } from 'hono'
import type { ApiContext } from '../api/api-context'
import type { ApiEnv } from '../api/api-env'
import { envelope } from '../api/envelope'
import { readJson } from '../api/read-json'

const LARGEST_SNAPSHOT = 64 * 1024 * 1024

/** `/sandbox/snapshot`: everything that happened to a client as one document, and back. */
export function snapshotRoute({ control }: ApiContext) {
  return new Hono<ApiEnv>()
    .get('/', (c) => c.json(envelope('ok', { content: control.tenant.snapshot() })))
    .put('/', async (c) => {
      await control.tenant.restore(await readJson(c, LARGEST_SNAPSHOT))
      return c.json(envelope('ok', {}))
    })
}
