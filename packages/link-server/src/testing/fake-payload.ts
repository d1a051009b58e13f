import { randomUUID } from 'node:crypto'
import type { LinkConnectedPayload } from 'react-mesh-link/contract'

interface FakeAccount {
  id?: string
  tokenId?: string
  accessToken?: string
}

/** A payload as Link sends it, with obviously fake tokens that no other test uses. */
export function fakePayload(
  accounts: FakeAccount[] = [{ tokenId: fakeToken('tokenId') }],
  { brokerType = 'coinbase', brokerName = 'Coinbase' } = {},
): LinkConnectedPayload {
  return {
    accessToken: {
      brokerType,
      brokerName,
      brokerBrandInfo: { logoLightUrl: 'https://files.example/logo.svg' },
      accountTokens: accounts.map(
        ({ tokenId, id = accountOf(tokenId), accessToken = fakeToken('access') }) => ({
          account: { accountId: id, accountName: `Account ${id}` },
          accessToken,
          refreshToken: fakeToken('refresh'),
          ...(tokenId && { tokenId }),
        }),
      ),
    },
  }
}

/** Mesh gives one tokenId for a login, so another tokenId is about another account. */
function accountOf(tokenId: string | undefined): string {
  return `account-${tokenId?.slice(-6) ?? '1'}`
}

/** A unique token that a test can search for. */
export function fakeToken(kind: string): string {
  return `FAKE-SECRET-${kind}-${randomUUID()}`
}
