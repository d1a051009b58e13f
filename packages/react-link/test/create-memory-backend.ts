import type { CompleteMeshBackend, MeshBackend } from '../src/core/backend/mesh-backend'
import type { MeshConnection, MeshHoldings, MeshIntegration, MeshTransfer } from '../src/core/contract'
import { aConnection, aTransfer } from './fixtures'

/** The backend's data at the start. */
export interface MemoryBackendData {
  connections?: MeshConnection[]
  transfers?: MeshTransfer[]
  integrations?: MeshIntegration[]
  /** By connection id. Default: 1,250 USDC. */
  holdings?: Record<string, Partial<MeshHoldings>>
}

/** All calls but that which waits: a test that needs this one makes it. */
type MemoryBackend = Omit<CompleteMeshBackend, 'waitForTransfers'> & Pick<MeshBackend, 'waitForTransfers'>

/** Makes a backend that keeps its data in memory. */
export function createMemoryBackend({
  connections = [],
  transfers = [],
  integrations = [],
  holdings = {},
}: MemoryBackendData = {}): MemoryBackend {
  let saved = connections
  let reported = transfers
  let minted = 0

  return {
    async createLinkToken() {
      minted++
      return {
        linkToken: btoa(`https://link.example/?fake=${minted}`),
        linkSessionId: `link-session-${minted}`,
        expiresInSeconds: 600,
        accessTokens: [],
      }
    },
    listConnections: async () => saved,
    async saveConnection({ payload }) {
      const { brokerType, brokerName } = payload.accessToken ?? payload.delayedAuth ?? {}
      const connection = aConnection({ id: `connection-${saved.length + 1}`, brokerType, brokerName })
      saved = [...saved, connection]
      return [connection]
    },
    async disconnect(connectionId) {
      saved = saved.filter(({ id }) => id !== connectionId)
    },
    getHoldings: async (connectionId) => ({
      connectionId,
      holdings: [{ symbol: 'USDC', amount: 1_250, valueInFiat: 1_250 }],
      totalInFiat: 1_250,
      readAt: '2026-01-02T10:00:00.000Z',
      ...holdings[connectionId],
    }),
    listTransfers: async () => reported,
    listIntegrations: async () => integrations,
    async reportTransfer({ transfer: { symbol, amount, amountInFiat } }) {
      const transfer = aTransfer({
        id: `transfer-${reported.length + 1}`,
        status: 'unconfirmed',
        symbol,
        amount: decimalText(amount),
        amountInFiat: decimalText(amountInFiat),
      })
      reported = [transfer, ...reported]
      return transfer
    },
  }
}

const decimalText = (amount: number | string | undefined) => amount?.toString()
