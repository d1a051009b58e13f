import type { MeshConnection } from 'react-mesh-link/contract'
import { saveConnections } from '../connections/save-connections'
import { keyedHash } from '../crypto/keyring'
import { isTokenRefused, MeshApiError } from '../mesh/mesh-api-error'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { meshProblem } from '../problems/mesh-problem'
import type { CheckedAccount } from '../schemas/imported-account'
import type { CheckedPayload } from '../schemas/link-payload'
import type { Services, User } from '../services'
import { requeueMessagesOfUsers } from '../settlement/inbox'
import { storeUser } from '../users/mesh-user-ids'

/** What became of imported accounts. */
export interface ImportOutcome {
  /** The saved connections. */
  connections: MeshConnection[]
  /** Accounts that were not saved: their place in the list, and why. */
  refused: { index: number; problem: MeshLinkProblem }[]
}

/**
 * Saves accounts that the integrator has stored until now. Each is saved or refused on its own.
 *
 * @throws what the database throws
 */
export async function importConnections(
  services: Services,
  user: User,
  accounts: CheckedAccount[],
): Promise<ImportOutcome> {
  const meshUserId = await storeUser(services, user)
  await requeueMessagesOfUsers(services, [meshUserId])
  const outcome: ImportOutcome = { connections: [], refused: [] }
  // One after the other, so that an import does not use up Mesh's rate limit.
  for (const [index, account] of accounts.entries()) {
    try {
      const saved = await saveConnections(services, {
        userKey: user.userKey,
        meshUserId: meshUserId === user.userKey ? null : meshUserId,
        scope: account.scope,
        platform: 'web',
        payload: await toPayload(services, account),
        issuedAt: services.now(),
      })
      outcome.connections.push(...saved)
    } catch (error) {
      const problem = toRefusal(error)
      if (!problem) throw error
      outcome.refused.push({ index, problem })
    }
  }
  return outcome
}

/** Turns an account into the payload that Link would have handed over. */
async function toPayload(services: Services, account: CheckedAccount): Promise<CheckedPayload> {
  const { brokerType, tokenId, accessToken = tokenId ?? '', refreshToken, scope } = account
  let { brokerName, accountId, accountName } = account
  if (accountId === undefined) {
    const token = { authToken: tokenId ?? accessToken, type: brokerType }
    const known = await services.mesh.ofAccount(token, scope).holdings()
    // Without an id of its own, another account of the institution would take its place.
    accountId =
      known.accountId || `${brokerType}-${keyedHash(services.keys.lookup, 'imported', token.authToken)}`
    accountName ??= known.accountName ?? undefined
    brokerName ??= known.institutionName ?? undefined
  }
  return {
    accessToken: {
      accountTokens: [
        { account: { accountId, accountName: accountName ?? '' }, accessToken, refreshToken, tokenId },
      ],
      brokerType,
      brokerName: brokerName ?? '',
      brokerBrandInfo: undefined,
      expiresInSeconds: account.expiresInSeconds,
      refreshTokenExpiresInSeconds: account.refreshTokenExpiresInSeconds,
    },
  }
}

/** The problem of one account; `undefined` for a failure of ours. */
function toRefusal(error: unknown): MeshLinkProblem | undefined {
  if (error instanceof MeshLinkProblem) return error
  if (!(error instanceof MeshApiError)) return undefined
  if (!isTokenRefused(error)) return meshProblem(error)
  return new MeshLinkProblem(
    'reconnect_required',
    'Mesh does not accept this token: it has ended, or it belongs to another broker type or scope.',
    { cause: error },
  )
}
