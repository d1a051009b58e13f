import { createMeshLinkHandler, defineIntents, postgresStorage } from 'mesh-link-server'
import { meshFetch, NETWORK } from './mesh-answers.mjs'
import { NO_END, SECRET, WEBHOOK_SECRET } from './settings.mjs'

/**
 * Makes our handler, as an integrator would.
 *
 * @param {{ databaseUrl: string, onTransfer: () => Promise<void> }} options
 */
export function createOurHandler({ databaseUrl, onTransfer }) {
  return createMeshLinkHandler({
    encryptionSecret: SECRET,
    storage: postgresStorage({ connectionString: databaseUrl, maxConnections: 10 }),
    intents: defineIntents({
      deposit: {
        linkToken: () => ({
          transferOptions: {
            transferType: 'deposit',
            toAddresses: [{ networkId: NETWORK.id, symbol: 'USDC', address: 'fake-address', amount: 25 }],
          },
        }),
      },
    }),
    mesh: {
      apiUrl: 'https://mesh.example',
      clientId: 'fake-client-id',
      clientSecret: 'fake-client-secret',
      webhookSecret: WEBHOOK_SECRET,
      fetch: meshFetch,
    },
    limits: {
      linkTokensPerMinute: NO_END,
      readsPerMinute: NO_END,
      connections: NO_END,
      reportsPerSession: NO_END,
    },
    authenticate: (request) => ({ userId: request.headers.get('X-User') ?? '' }),
    onTransferSettled: onTransfer,
  })
}
