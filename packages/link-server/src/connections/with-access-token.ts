import type { MeshAccount, MeshAccountCalls } from '../mesh/account-calls'
import { MeshApiError } from '../mesh/mesh-api-error'
import { meshProblem } from '../problems/mesh-problem'
import type { Services } from '../services'
import { callWithToken, openAccountToken } from './call-with-token'
import { findConnection } from './find-connection'
import { toWireConnection } from './list-connections'

/**
 * Calls a function with one of the user's accounts, for what Mesh offers over an account. The token is in no property of
 * the account, so it cannot be printed, logged or serialised by accident.
 *
 * @returns what the function returned
 * @throws `connection_not_found`, or what the function threw
 */
export async function withAccessToken<T>(
  services: Services,
  userKey: string,
  id: string,
  use: (account: MeshAccount) => T | Promise<T>,
): Promise<T> {
  const row = await findConnection(services, userKey, id)
  let isOver = false

  /** Runs a call of the account. Its errors are problems, which show no token. */
  async function run<R>(work: () => Promise<R>): Promise<R> {
    if (isOver)
      throw new Error('The account works only inside the callback of withAccessToken. Await its calls there.')
    try {
      return await work()
    } catch (error) {
      throw error instanceof MeshApiError ? meshProblem(error) : error
    }
  }
  const withToken = <R>(call: (calls: MeshAccountCalls) => Promise<R>) =>
    run(() =>
      callWithToken(services, userKey, id, (token, scope) => call(services.mesh.ofAccount(token, scope))),
    )

  const account: MeshAccount = {
    connection: toWireConnection(row, services.now()),
    holdings: (options) => withToken((it) => it.holdings(options)),
    holdingsValue: () => withToken((it) => it.holdingsValue()),
    depositAddress: (request) => withToken((it) => it.depositAddress(request)),
    // A quote sends no token, so its answer says nothing about one.
    quote: (request) =>
      run(() => services.mesh.ofAccount({ authToken: '', type: row.broker_type }, row.scope).quote(request)),
    configure: (request) => withToken((it) => it.configure(request)),
    preview: (request) => withToken((it) => it.preview(request)),
    revealToken: () =>
      run(async () => openAccountToken(services, await findConnection(services, userKey, id))),
  }
  try {
    return await use(account)
  } finally {
    isOver = true
  }
}
