import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { fakeWebhook } from './fake-webhook'

/** Possible sequences of statuses. */
const HISTORIES = [
  ['pending'],
  ['pending', 'succeeded'],
  ['succeeded'],
  ['pending', 'failed'],
  ['pending', 'failed', 'succeeded'],
  ['pending', 'succeeded', 'failed'],
  ['pending', 'succeeded', 'failed', 'succeeded'],
  ['pending', 'succeeded', 'refundPending', 'refundSucceeded'],
  ['succeeded', 'refundSucceeded'],
  ['pending', 'failed', 'refundPending', 'refundSucceeded'],
] as const
export type Status = (typeof HISTORIES)[number][number]

/** A day ago, so that every list is newer than its transfers. */
const START = Date.now() - 86_400_000

function capitals(status: Status): string {
  return status[0]?.toUpperCase() + status.slice(1)
}

/** How a transfer goes. */
export interface TransferPlan {
  history: readonly Status[]
  amount: number
  owner: 0 | 1
  /** How often each webhook is sent. */
  copies: number[]
  /** Steps of the history at which Mesh's list is read. */
  lists: number[]
  /** Other messages that must change nothing. */
  noise: string[]
}

export const plans: fc.Arbitrary<TransferPlan> = fc.record({
  history: fc.constantFrom(...HISTORIES),
  amount: fc.constantFrom(25, 0.1 + 0.2, 1e-7, 1e17, 12.5),
  owner: fc.constantFrom(0 as const, 1 as const),
  copies: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
  lists: fc.array(fc.nat(3), { maxLength: 2 }),
  noise: fc.array(fc.constantFrom('foreign', 'stranger', 'unknown', 'garbage', 'empty', 'list'), {
    maxLength: 3,
  }),
})

/** A message from Mesh: a webhook body or a record of a list. */
export interface Message {
  webhook?: string
  list?: object
}

/** Makes a transfer with its messages. `owners` are the two possible user keys. */
export function makeTransfer(
  { history, amount, owner, copies, lists, noise }: TransferPlan,
  owners: readonly [string, string],
) {
  const id = randomUUID()
  const userKey = owners[owner]
  const webhookAt = (step: number, status: Status) =>
    fakeWebhook(userKey, {
      TransferId: id,
      TransferStatus: capitals(status),
      Timestamp: START + step * 60_000,
      SourceAmount: amount,
      DestinationAmount: amount,
      Chain: null,
    })
  const recordAt = (step: number) => {
    const status = history[Math.min(step, history.length - 1)] as Status
    // A list has no status for refunds, so it has the status before.
    const listed = status.startsWith('refund') ? history.findLast((it) => !it.startsWith('refund')) : status
    return { id, userId: userKey, status: listed, symbol: 'USDC', amount, createdTimestamp: START / 1000 }
  }
  const clean = history.map((status, step): Message => ({ webhook: JSON.stringify(webhookAt(step, status)) }))
  const noiseMessages: Record<string, () => Message> = {
    foreign: () => ({
      webhook: JSON.stringify({
        ...webhookAt(9, 'succeeded'),
        UserId: owners[owner === 0 ? 1 : 0],
      }),
    }),
    stranger: () => ({
      webhook: JSON.stringify(fakeWebhook(`stranger-${id}`, { TransferStatus: 'Succeeded' })),
    }),
    unknown: () => ({
      webhook: JSON.stringify({ ...webhookAt(9, 'pending'), TransferStatus: 'Teleported' }),
    }),
    garbage: () => ({ webhook: `{"TransferId":"${id}","UserId":"${userKey}",` }),
    empty: () => ({ webhook: '[]' }),
    list: () => ({ list: { id: null, userId: 7, status: [] } }),
  }
  const messages: Message[] = [
    ...clean.flatMap((message, i) => Array.from({ length: copies[i] ?? 1 }, () => message)),
    ...lists.map((step): Message => ({ list: recordAt(step) })),
    ...noise.filter((name) => name !== 'foreign').map((name) => (noiseMessages[name] as () => Message)()),
  ]
  const foreign = noise.includes('foreign') ? [(noiseMessages.foreign as () => Message)()] : []
  return { id, history, amount, owner, clean, messages, foreign, final: recordAt(history.length - 1) }
}
