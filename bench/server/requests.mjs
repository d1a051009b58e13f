/**
 * @typedef {object} BenchRequest one route, as a browser calls it
 * @property {'GET' | 'POST'} method
 * @property {string} path
 * @property {string} user who calls
 * @property {unknown} [body] `[<id>]` in it is replaced by another id each time
 */

/**
 * The routes that matter: what each page asks for, and what must not be lost.
 *
 * @param {{ reader: string, writer: string, linkSessionId: string }} seeded the link session is the writer's
 * @returns {BenchRequest[]}
 */
export function benchRequests({ reader, writer, linkSessionId }) {
  return [
    { method: 'GET', path: '/api/mesh/connections', user: reader },
    { method: 'GET', path: '/api/mesh/access-tokens', user: reader },
    {
      method: 'POST',
      path: '/api/mesh/connections',
      user: writer,
      body: { linkSessionId, payload: connected('[<id>]') },
    },
    {
      method: 'POST',
      path: '/api/mesh/transfers',
      user: writer,
      body: { linkSessionId, transfer: TRANSFER },
    },
  ]
}

const TRANSFER = {
  status: 'success',
  transferId: 'fake-transfer-[<id>]',
  txHash: 'fake-hash-[<id>]',
  symbol: 'USDC',
  amount: 25,
  amountInFiat: 25,
  networkName: 'Base',
  toAddress: 'fake-address',
}

/**
 * What Link hands over for one account.
 *
 * @param {string} id
 */
export function connected(id) {
  return {
    accessToken: {
      brokerType: 'coinbase',
      brokerName: 'Coinbase',
      brokerBrandInfo: { logoLightUrl: 'https://files.example/logo.svg' },
      accountTokens: [
        {
          account: { accountId: 'account-1', accountName: 'Main account' },
          accessToken: `fake-access-token-${id}`,
          refreshToken: `fake-refresh-token-${id}`,
          tokenId: `fake-token-id-${id}`,
        },
      ],
    },
  }
}
