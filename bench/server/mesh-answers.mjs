export const NETWORK = { id: 'aa883b03-120d-477c-a588-37c2afd3ca71', name: 'Base' }

/** Mesh's answers come from inside the process: the bench measures the server, not a network. */
const ANSWERS = new Map(
  Object.entries({
    'POST /api/v1/linktoken': {
      linkToken: Buffer.from('https://link.example/b2b-iframe/fake?auth_code=fake').toString('base64'),
      paymentLink: null,
    },
    'POST /api/v1/holdings/get': {
      status: 'succeeded',
      errorMessage: '',
      displayMessage: '',
      equityPositions: [],
      cryptocurrencyPositions: [
        { symbol: 'USDC', amount: 250.5, marketValue: 250.5, lastPrice: 1 },
        { symbol: 'ETH', amount: 0.75, marketValue: 2_250, lastPrice: 3_000 },
      ],
      accountId: 'account-1',
      institutionName: 'Coinbase',
    },
    'GET /api/v1/transfers/managed/mesh': { items: [], total: 0 },
    'GET /api/v1/transfers/managed/networks': {
      networks: [{ ...NETWORK, chainId: '8453', networkType: 'evm', tokens: [{ symbol: 'USDC' }] }],
    },
    'GET /api/v1/transfers/managed/integrations': { integrations: [] },
  }).map(([route, content]) => [
    route,
    JSON.stringify({ status: 'ok', message: '', errorType: '', content }),
  ]),
)

/**
 * Answers in place of Mesh: the `fetch` of both servers.
 *
 * @param {string | URL | Request} input
 * @param {RequestInit} [init]
 */
export async function meshFetch(input, init) {
  const url = new URL(input instanceof Request ? input.url : input)
  const body = ANSWERS.get(`${init?.method ?? 'GET'} ${url.pathname}`)
  return new Response(body ?? '{"status":"notFound"}', {
    status: body ? 200 : 404,
    headers: { 'Content-Type': 'application/json' },
  })
}
