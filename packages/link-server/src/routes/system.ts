import { createOpenApiDocument } from '../openapi/create-open-api-document'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { JobsRun } from '../settlement/worker'
import type { Database } from '../storage/database'
import { TIMED_OUT, withTimeout } from '../with-timeout'
import { json, type RouteHandler } from './context'
import { assertBearer } from './guards'

/** A load balancer asks often and has a short timeout, so the answer comes within a second. */
const READY_WITHIN_MS = 700
const KEYS_WITHIN_MS = 200

/** `GET /healthz`: shows that the process answers. */
export const getHealth: RouteHandler = (c) => json(c, { status: 'ok' })

/**
 * `GET /readyz`: shows that the database answers and the keys can be opened. Answers within a second, even when the
 * database hangs.
 */
export function getReady(database: Database, open: () => Promise<void> | undefined): RouteHandler {
  return async (c) => {
    await database.check(READY_WITHIN_MS)
    // Without the keys no request can be served. They are opened once, and quickly.
    if ((await withTimeout(KEYS_WITHIN_MS, Promise.resolve(open()))) === TIMED_OUT) {
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

/** `GET /openapi.json`: the OpenAPI document. */
export function getOpenApi(basePath: string): RouteHandler {
  let document: unknown
  return (c) => {
    document ??= createOpenApiDocument(basePath)
    return json(c, document)
  }
}

/**
 * `POST /jobs`: runs the due jobs, for hosts without a long-running process. A cron job calls it with the jobs secret.
 */
export function postJobs(secrets: readonly string[], runJobs: () => Promise<JobsRun>): RouteHandler {
  return async (c) => {
    if (secrets.length === 0) {
      throw new MeshLinkProblem(
        'jobs_not_configured',
        'This backend has no jobs secret. Set jobs.secret, and send it as a bearer token.',
      )
    }
    assertBearer(c.req.header('Authorization'), secrets)
    return json(c, await runJobs())
  }
}
