import { createOpenApiDocument } from '../openapi/create-open-api-document'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { JobsRun } from '../settlement/worker'
import type { Database } from '../storage/database'
import { LATE, within } from '../within'
import { json, type RouteHandler } from './context'
import { assertBearer } from './guards'

/** A load balancer asks often and waits little: the answer comes within a second. */
const READY_WITHIN_MS = 700
const KEYS_WITHIN_MS = 200

/** `GET /healthz`: the process answers. */
export const getHealth: RouteHandler = (c) => json(c, { status: 'ok' })

/** `GET /readyz`: the database answers, so that requests can be served. Within a second, whatever the database does. */
export function getReady(database: Database, open: () => Promise<void> | undefined): RouteHandler {
  return async (c) => {
    await database.check(READY_WITHIN_MS)
    // The keys, too: a secret that opens nothing serves nobody. They are read once, in moments.
    if ((await within(KEYS_WITHIN_MS, Promise.resolve(open()))) === LATE) {
      throw new MeshLinkProblem(
        'storage_unavailable',
        'The keys of this backend could not be read in time.',
        {
          headers: { 'Retry-After': '5' },
        },
      )
    }
    return json(c, { status: 'ready' })
  }
}

/** `GET /openapi.json`: the contract itself. */
export function getOpenApi(basePath: string): RouteHandler {
  let document: unknown
  return (c) => {
    document ??= createOpenApiDocument(basePath)
    return json(c, document)
  }
}

/** `POST /jobs`: does what is due, for hosts without a long-living process; a cron calls it with the jobs' secret. */
export function postJobs(secrets: readonly string[], runJobs: () => Promise<JobsRun>): RouteHandler {
  return async (c) => {
    if (secrets.length === 0) {
      throw new MeshLinkProblem(
        'jobs_not_configured',
        'This backend has no secret for its jobs. Set jobs.secret, and send it as a bearer token.',
      )
    }
    assertBearer(c.req.header('Authorization'), secrets)
    return json(c, await runJobs())
  }
}
