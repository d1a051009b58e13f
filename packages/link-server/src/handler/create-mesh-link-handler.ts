import { toUser } from '../routes/guards'
import type { JobsRun } from '../settlement/worker'
import { type VerifiedWallet, verifiedWallets } from '../wallets/verified-wallets'
import { createLifeCycle, type LifeCycle } from './life-cycle'
import type { MeshLinkHandlerOptions, OptionsSource } from './options'

/** The backend of Mesh Link. Pass it every request below its base path. */
export interface MeshLinkHandler {
  /** Answers a request. Never rejects. */
  (request: Request): Promise<Response>
  /**
   * Checks the options, opens the database, runs pending migrations, and starts the worker that settles transfers.
   * Call it when your process starts. Requests open the database by themselves, but do not start the worker.
   *
   * @throws `MeshLinkConfigError` that names every wrong option; `MeshLinkProblem` when the database cannot be
   *   reached. The worker is started then too, and keeps trying to open the database
   */
  ready(): Promise<void>
  /**
   * Runs the due jobs once, for hosts without a long-running process. `POST /jobs` does the same.
   *
   * @param options.limitMs time limit in milliseconds, default 20,000
   * @returns how much was done
   * @throws as `ready()`, or what a job threw
   */
  runJobs(options?: { limitMs?: number }): Promise<JobsRun>
  /**
   * Asks Mesh which wallets a user has proved to own, and stores the records for audits.
   *
   * @param query.userId your own id of the user
   * @param query.address only this wallet
   * @throws as `ready()`, or `MeshApiError` when the call to Mesh fails
   */
  verifiedWallets(query: { userId: string; address?: string }): Promise<VerifiedWallet[]>
  /**
   * Waits for running work, at most `closeTimeoutMs`, and closes the database. Later requests are answered with 503.
   */
  close(): Promise<void>
}

/**
 * Makes the backend of Mesh Link: link tokens, saved connections, holdings, transfers and Mesh's webhook behind one
 * Web-standard handler. Nothing is opened, read or checked until `ready()` or the first request.
 *
 * @param options the options, or a function that returns them. The function is called at `ready()` or at the first
 *   request, so a build without secrets passes
 */
export function createMeshLinkHandler(options: OptionsSource<MeshLinkHandlerOptions>): MeshLinkHandler {
  return toHandler(createLifeCycle(options, true))
}

/** The handler of a life cycle. */
export function toHandler(life: LifeCycle): MeshLinkHandler {
  return Object.assign((request: Request) => life.handle(request), {
    ready: () => life.ready(),
    runJobs: (options?: { limitMs?: number }) => life.runJobs(options),
    verifiedWallets: ({ userId, address }: { userId: string; address?: string }) =>
      life.run(({ services }) =>
        verifiedWallets(services, toUser(userId, services.keys.userId).userKey, address),
      ),
    close: () => life.close(),
  })
}
