import type {
  IntegrationAccessToken,
  LinkTokenRequest,
  LinkTokenResponse,
  MeshConnection,
  MeshHoldings,
  MeshIntegration,
  MeshTransfer,
  ReportTransferRequest,
  SaveConnectionRequest,
} from 'react-mesh-link/contract'
import { listConnections } from '../connections/list-connections'
import { readHoldings } from '../connections/read-holdings'
import { removeConnection } from '../connections/remove-connection'
import { withAccessToken } from '../connections/with-access-token'
import type { MeshAccount } from '../mesh/account-calls'
import { checkInput } from '../routes/body'
import { saveInSession } from '../routes/connections'
import { toUser } from '../routes/guards'
import { accessTokensFor } from '../routes/link-token'
import { listTransfers } from '../routes/list-transfers'
import { mintLinkToken } from '../routes/mint-link-token'
import { toProblem } from '../routes/to-problem'
import { reportInSession } from '../routes/transfers'
import { acceptWebhook, isWebhookSigned } from '../routes/webhooks'
import { saveConnectionRequestSchema } from '../schemas/connection'
import { type ImportedAccount, importedAccountsSchema } from '../schemas/imported-account'
import { linkTokenRequestSchema } from '../schemas/link-token'
import { reportTransferRequestSchema } from '../schemas/transfer'
import type { Services, User } from '../services'
import { eraseUser, type UserErasure } from '../user-data/erase-user'
import { exportUser, type UserExport } from '../user-data/export-user'
import { type ImportOutcome, importConnections } from '../user-data/import-connections'
import { mergeUsers } from '../user-data/merge-users'
import { type MeshLinkHandler, toHandler } from './create-mesh-link-handler'
import type { HandlerParts } from './handler-parts'
import { createLifeCycle } from './life-cycle'
import type { MeshLinkServerOptions, OptionsSource } from './options'
import { type RawBody, readRawBody, signatureOf, type WebhookHeaders } from './raw-webhook'

/**
 * The backend of Mesh Link as functions, for routes of your own. Each function opens the database if it is not open,
 * checks its input as the route does, and rejects with the same `MeshLinkProblem`. `userId` is your own id of a user who
 * is signed in: **you** must have checked that. Errors of your own functions are passed on.
 *
 * Reads are not counted against `limits.readsPerMinute`; link tokens, connections and reports are limited as on the
 * routes.
 */
export interface MeshLinkServer
  extends Pick<MeshLinkHandler, 'ready' | 'runJobs' | 'verifiedWallets' | 'close'> {
  /** The same backend as one Web-standard handler. Its routes for users need the option `authenticate`. */
  handler: MeshLinkHandler
  /**
   * Creates a one-time link token for an intent, with the saved accounts for Link. Secret.
   *
   * @param page.request the page's request, for the intent
   */
  mintLinkToken(
    userId: string,
    request: LinkTokenRequest,
    page?: { request?: Request },
  ): Promise<LinkTokenResponse>
  /** Saves what Link handed over, completely or not at all. The same payload twice makes one connection. */
  saveConnections(userId: string, handedOver: SaveConnectionRequest): Promise<MeshConnection[]>
  /** Saved accounts in the form that every Link SDK takes; with an intent, only those of its scope. Secret. */
  accessTokens(userId: string, query?: { intent?: string }): Promise<IntegrationAccessToken[]>
  /** The user's saved connections, oldest first, without tokens. */
  connections(userId: string): Promise<MeshConnection[]>
  /** Disconnects an account. It is unusable here at once, and revoked at Mesh now or later. */
  disconnect(userId: string, connectionId: string): Promise<void>
  /** The balances of a connection. */
  holdings(userId: string, connectionId: string): Promise<MeshHoldings>
  /**
   * Calls a function with one of the user's accounts, for what Mesh offers over it. The account works only until the
   * function has ended, and shows no token when it is printed, logged or made into JSON.
   *
   * @returns what the function returned
   */
  withAccessToken<T>(
    userId: string,
    connectionId: string,
    use: (account: MeshAccount) => T | Promise<T>,
  ): Promise<T>
  /**
   * Saves accounts that you have stored yourself until now, e.g. `{ tokenId, brokerType }`. Those that Mesh refuses are
   * left out and named; the others are saved. The same account twice makes one connection. Set `meshUserId` first: Mesh
   * accepts a token only for the user id that the account was connected with.
   *
   * @param accounts at most 100
   */
  importConnections(userId: string, accounts: ImportedAccount[]): Promise<ImportOutcome>
  /**
   * Gives everything of a guest to the user that the guest has signed in as: accounts, Link sessions and transfers, also
   * transfers that Mesh tells of later. Of an account that both have, one connection stays. Safe to call twice.
   *
   * @param guestId the guest's user id, e.g. from `guestSessions`
   */
  mergeUser(guestId: string, userId: string): Promise<MergedUser>
  /**
   * Erases a user. The accounts are unusable at once and are revoked at Mesh; then, and when the user's transfers have
   * settled and were delivered to your callbacks, all that leads to the person is deleted. Of transfers, amounts, asset,
   * network, times, hash and ids stay for the books. This goes on after a restart. Messages of Mesh are kept for 30 days
   * more.
   *
   * @returns how far it has come. Call it again to see more
   */
  eraseUser(userId: string): Promise<UserErasure>
  /** All that is stored about a user, without tokens. */
  exportUser(userId: string): Promise<UserExport>
  /** The user's transfers, newest first; with an id of yours, only that transfer. */
  transfers(userId: string, query?: { clientTransactionId?: string }): Promise<MeshTransfer[]>
  /**
   * Stores what a page says about a transfer. It is shown to this user as `unconfirmed`, and used for nothing else.
   *
   * @returns the current transfer; `undefined` when Link could not submit it
   */
  reportTransfer(userId: string, report: ReportTransferRequest): Promise<MeshTransfer | undefined>
  /** The institutions and wallets that Link can open, and whether they work. Read from Mesh at most once a minute. */
  integrations(): Promise<MeshIntegration[]>
  /**
   * Verifies and stores a webhook of Mesh. Answer 200 when it resolves; it is processed later.
   *
   * @param rawBody the bytes as they arrived, before any body parser: the signature covers them
   * @throws `signature_invalid`, `webhook_not_configured`, `body_too_large`
   */
  receiveWebhook(rawBody: RawBody, headers: WebhookHeaders): Promise<void>
  /**
   * Whether Mesh signed a webhook. Nothing is stored.
   *
   * @throws `webhook_not_configured`
   */
  verifyWebhook(rawBody: RawBody, headers: WebhookHeaders): Promise<boolean>
}

/** What went from a guest to a user. */
export interface MergedUser {
  /** The guest's connections, with the ids that they had. */
  connectionIds: string[]
  /** Connections to accounts that both had, and that the other one of the two now stands for. */
  removedConnectionIds: string[]
  /** Number of transfers. */
  transfers: number
}

/**
 * Makes the backend of Mesh Link as functions. Nothing is opened, read or checked until `ready()` or the first call.
 *
 * @param options as for `createMeshLinkHandler`; `authenticate` is only needed for the handler
 */
export function createMeshLinkServer(options: OptionsSource<MeshLinkServerOptions>): MeshLinkServer {
  const life = createLifeCycle(options, false)
  const handler = toHandler(life)

  /** Errors of Mesh and of the database become problems, as on the routes. Other errors are passed on. */
  async function call<T>(work: (parts: HandlerParts) => T | Promise<T>): Promise<T> {
    try {
      return await life.run(work)
    } catch (error) {
      const problem = toProblem(error)
      throw problem.code === 'internal' || problem.code === 'not_configured' ? error : problem
    }
  }
  const callFor = <T>(userId: string, work: (services: Services, user: User) => T | Promise<T>) =>
    call(({ services }) => work(services, userOf(userId, services)))

  return {
    handler,
    ready: handler.ready,
    runJobs: handler.runJobs,
    verifiedWallets: (query) => callFor(query.userId, () => handler.verifiedWallets(query)),
    close: handler.close,
    mintLinkToken: (userId, request, page) =>
      callFor(userId, async (services, user) =>
        mintLinkToken(services, user, checkInput(request, linkTokenRequestSchema), page?.request),
      ),
    saveConnections: (userId, handedOver) =>
      callFor(userId, (services, user) =>
        saveInSession(services, user, checkInput(handedOver, saveConnectionRequestSchema)),
      ),
    accessTokens: (userId, query = {}) =>
      callFor(userId, (services, user) => accessTokensFor(services, user, query)),
    connections: (userId) => callFor(userId, (services, { userKey }) => listConnections(services, userKey)),
    disconnect: (userId, id) =>
      callFor(userId, (services, { userKey }) => removeConnection(services, userKey, id)),
    holdings: (userId, id) => callFor(userId, (services, { userKey }) => readHoldings(services, userKey, id)),
    async withAccessToken<T>(userId: string, id: string, use: (account: MeshAccount) => T | Promise<T>) {
      // An error of the caller's database must not be taken for one of ours.
      const outcome = await callFor(userId, (services, { userKey }) =>
        withAccessToken(services, userKey, id, async (account) => {
          try {
            return { value: await use(account) }
          } catch (error) {
            return { error }
          }
        }),
      )
      if ('error' in outcome) throw outcome.error
      return outcome.value
    },
    importConnections: (userId, accounts) =>
      callFor(userId, (services, user) =>
        importConnections(services, user, checkInput(accounts, importedAccountsSchema)),
      ),
    mergeUser: (guestId, userId) =>
      callFor(guestId, async (services, guest) => {
        const { moved, removed, transfers } = await mergeUsers(services, guest, userOf(userId, services))
        return { connectionIds: moved, removedConnectionIds: removed, transfers }
      }),
    eraseUser: (userId) => callFor(userId, eraseUser),
    exportUser: (userId) => callFor(userId, exportUser),
    transfers: (userId, query) => callFor(userId, (services, user) => listTransfers(services, user, query)),
    reportTransfer: (userId, report) =>
      callFor(userId, (services, user) =>
        reportInSession(services, user, checkInput(report, reportTransferRequestSchema)),
      ),
    integrations: () => call(({ services }) => services.catalog.integrations()),
    receiveWebhook: (rawBody, headers) =>
      call(({ services, webhookSecrets }) =>
        acceptWebhook(services, webhookSecrets, readRawBody(rawBody), signatureOf(headers)),
      ),
    verifyWebhook: (rawBody, headers) =>
      call(({ webhookSecrets }) =>
        isWebhookSigned(webhookSecrets, readRawBody(rawBody), signatureOf(headers)),
      ),
  }
}

function userOf(userId: unknown, { keys }: Services): User {
  if (typeof userId !== 'string' || userId === '') {
    throw new TypeError('userId must be your own id of the user: a text that is not empty.')
  }
  return toUser(userId, keys.userId)
}
