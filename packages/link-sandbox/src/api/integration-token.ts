import { nonEmptyText } from '../http/body'
import { brokerType, catalogTypeOf } from '../http/broker-type'
import { ApiError } from '../http/envelope'
import type { Grant } from '../model/connect/grant'
import { Refusal } from '../model/state/refusal'
import type { BrokerTypes } from '../options'
import { isOfOurSecrets } from '../store/ids'

/** Fields of every call with an end user's token. */
export const tokenFields = { authToken: nonEmptyText, type: brokerType }

/** The words of a refused token: in `message` of an error, or in `content.errorMessage` of an answer that has a status. */
export const UNAUTHORIZED = 'Unauthorized token'

/**
 * An end user's token and its broker type, as the model looks them up.
 *
 * @param from `isExact`: the call takes the type by the name that this client's integrations have, and by no other
 * @throws ApiError `invalidIntegrationToken` for a text that can't be a token
 */
export function readToken(
  { brokerTypes }: { brokerTypes: BrokerTypes },
  from: { authToken: string; type: string; isExact?: boolean },
): { token: string; type: string } {
  if (!isOfOurSecrets(from.authToken)) {
    throw new ApiError('badRequest', 'The integration token is not valid.', {
      errorType: 'invalidIntegrationToken',
    })
  }
  return { token: from.authToken, type: catalogTypeOf(from.type, brokerTypes, from) }
}

/** Undefined for a refused token, instead of the refusal: for calls whose answer has a status that says so, with HTTP 200. */
export async function unlessUnauthorized<Result>(
  ask: () => Result | Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Refusal && error.code === 'token_unauthorized') return undefined
    throw error
  }
}

/** Throws an error when the login has expired: for calls whose answer has no status for that. */
export function liveGrant(grant: Grant): Grant {
  if (!grant.needsLogin) return grant
  throw new ApiError('badRequest', UNAUTHORIZED, {
    displayMessage: `The login at ${grant.integration.name} has expired. Please connect this account again.`,
  })
}
