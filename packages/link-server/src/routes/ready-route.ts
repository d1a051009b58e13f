import { sql } from 'kysely'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { Database } from '../storage/database'
import type { RouteHandler } from './route-handler'

/** `GET /readyz`: the database answers, so that requests can be served. */
export function readyRoute(database: Database): RouteHandler {
  return async (c) => {
    try {
      const db = await database.open()
      await sql`select 1`.execute(db)
    } catch (cause) {
      throw new MeshLinkProblem('storage_unavailable', 'The database of this backend does not answer.', {
        cause,
      })
    }
    return c.json({ status: 'ready' })
  }
}
