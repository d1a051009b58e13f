import type { LinkConnectedPayload, LinkTransferReport } from 'react-mesh-link/contract'

/** Ids of institutions in the sandbox. */
export const COINBASE = '47624467-e52e-4938-a41a-7926b6c27acf'
export const BINANCE = '9226e5c2-ebc3-4fdd-94f6-ed52cdce1420'
export const KRAKEN = '1c2d7a3e-8f4b-4b1e-9d0a-5b7f3c1e2a61'

/** A user of the sandbox's Link. */
export interface LinkUser {
  /** Logs in and connects the first `accounts` accounts. */
  connect(
    integrationId: string,
    options?: { username?: string; accounts?: number },
  ): Promise<LinkConnectedPayload>
  /** Passes saved accounts to Link. Resolves with the number that need no login, and rejects when Link refuses all. */
  comeBack(accessTokens: unknown[]): Promise<number>
  /** Transfers an asset from the account that was used last. */
  transfer(symbol: string, amount: number): Promise<LinkTransferReport>
}

/** Opens the sandbox's Link over HTTP, like the Link page does. */
export async function openLink(linkToken: string): Promise<LinkUser & { integrationId?: string }> {
  const url = new URL(atob(linkToken))
  const [, , clientId] = url.pathname.split('/')
  let key = ''
  let connectionKey = ''
  // biome-ignore lint/suspicious/noExplicitAny: the internal API of the Link page
  async function call(path: string, body?: object): Promise<any> {
    const response = await fetch(`${url.origin}/link-api/${clientId}/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'Content-Type': 'application/json', ...(key && { Authorization: `Bearer ${key}` }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    const answer = await response.json()
    if (!response.ok) throw new Error(`Link refused ${path}: ${JSON.stringify(answer)}`)
    return answer
  }

  const session = await call('session', { authCode: url.searchParams.get('auth_code') })
  key = session.sessionKey
  return {
    integrationId: session.integrationId,
    async connect(integrationId, { username = 'Mesh', accounts: count = 1 } = {}) {
      const { challengeKey } = await call('login', { integrationId, username, password: 'Pass123' })
      const { accounts } = await call('mfa', { challengeKey, code: '123456' })
      const accountIds = accounts.slice(0, count).map((account: { accountId: string }) => account.accountId)
      const connected = await call('connect', { challengeKey, accountIds })
      if (connected.step === 'delayed') return { delayedAuth: connected.payload }
      connectionKey = connected.connectionKey
      return { accessToken: connected.payload }
    },
    async comeBack(accessTokens) {
      const { accounts } = await call('return', { accessTokens })
      connectionKey = accounts[0]?.connectionKey
      return accounts.filter((account: { needsLogin: boolean }) => !account.needsLogin).length
    },
    async transfer(symbol, amount) {
      const { assets } = await call(`assets?connectionKey=${connectionKey}`)
      const asset = assets.find((it: { symbol: string }) => it.symbol === symbol)
      const { networkId } = asset.networks[0]
      const { previewId } = await call('preview', { connectionKey, symbol, networkId, amount })
      await call('execute', { previewId })
      const { transfer } = await call('execute', { previewId, code: '123456' })
      return transfer
    },
  }
}
