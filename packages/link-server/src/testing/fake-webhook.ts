import { createHmac, randomUUID } from 'node:crypto'
import { TEST_WEBHOOK_SECRET, type TestAnswer, type TestBackend } from './test-backend'

/** A webhook in Mesh's format. */
export function fakeWebhook(userKey: string, overrides: Record<string, unknown> = {}) {
  return {
    Id: randomUUID(),
    EventId: randomUUID(),
    SentTimestamp: 1_720_532_648,
    UserId: userKey,
    TransactionId: null,
    TransferId: randomUUID(),
    TransferStatus: 'Pending',
    TxHash: '0xfa4e',
    Chain: 'Ethereum',
    Token: 'USDC',
    DestinationAddress: '0x0000',
    SourceAccountProvider: 'Coinbase',
    SourceAmount: 10.5,
    DestinationAmount: 10,
    Timestamp: 1_715_175_519_038,
    ...overrides,
  }
}

/** Posts a webhook, with a valid signature by default. */
export function postWebhook(backend: TestBackend, webhook: unknown, signature?: string): Promise<TestAnswer> {
  const body = typeof webhook === 'string' ? webhook : JSON.stringify(webhook)
  const signed = createHmac('sha256', TEST_WEBHOOK_SECRET).update(body).digest('base64')
  return backend.call('', 'POST /webhooks/mesh', {
    body,
    headers: { 'X-Mesh-Signature-256': signature ?? signed },
  })
}
