import { MeshApiError, type MeshApiErrorDetails } from '../mesh/mesh-api-error'
import type { MeshRefreshedTokens, MeshRefreshRequest } from '../mesh/refresh-token'
import { fakeToken } from './fake-payload'
import { type ConnectionsUnderTest, testConnections } from './test-connections'
import { testDb } from './test-database'

export const HOUR = 60 * 60_000
export const DAY = 24 * HOUR

type Answer = MeshRefreshedTokens | Promise<MeshRefreshedTokens>

/** The services for tests of refreshes, with a clock that only the test moves. */
export interface RefreshUnderTest extends ConnectionsUnderTest {
  /** The calls of `refreshToken` since the last `reset`, oldest first. */
  asked: MeshRefreshRequest[]
  advance(ms: number): void
  later(ms: number): Date
  /** Sets how Mesh answers `refreshToken`. */
  give(answer: (request: MeshRefreshRequest) => Answer): void
  /** Forgets all connections and calls. Mesh then gives a new access token of the account `k1`. */
  reset(): Promise<void>
}

/** Makes services for tests of refreshes. */
export async function testRefresh(): Promise<RefreshUnderTest> {
  const base = await testConnections()
  const { services, events, mesh } = base
  let clock = Date.now()
  services.now = () => new Date(clock)
  const asked: MeshRefreshRequest[] = []
  const give: RefreshUnderTest['give'] = (answer) => {
    mesh.refreshToken = async (request) => {
      asked.push(request)
      return answer(request)
    }
  }
  return {
    ...base,
    asked,
    give,
    advance: (ms) => {
      clock += ms
    },
    later: (ms) => new Date(clock + ms),
    async reset() {
      asked.length = 0
      events.length = 0
      give(() => refreshAnswer())
      mesh.getHoldings = async () => []
      await testDb.deleteFrom('mesh_link_connections').execute()
      await testDb.deleteFrom('mesh_link_revocations').execute()
    },
  }
}

/** Mesh's answer to a refresh: access tokens that last a day. */
export function refreshAnswer(
  accounts: Partial<MeshRefreshedTokens['accounts'][number]>[] = [{}],
  rest: Partial<MeshRefreshedTokens> = {},
): MeshRefreshedTokens {
  return {
    accounts: accounts.map((account) => ({
      id: 'k1',
      name: 'Spot',
      accessToken: fakeToken('fresh'),
      refreshToken: undefined,
      tokenId: undefined,
      ...account,
    })),
    expiresInSeconds: DAY / 1000,
    refreshTokenExpiresInSeconds: undefined,
    ...rest,
  }
}

/** Mesh's refusal of a token. */
export function tokenRefusal(details: Partial<MeshApiErrorDetails> = {}): MeshApiError {
  return new MeshApiError('mesh_rejected', 'x', {
    operation: 'token/refresh',
    httpStatus: 400,
    meshMessage: 'Unauthorized token',
    ...details,
  })
}
