import { sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { fakeWebhook, postWebhook } from '../testing/fake-webhook'
import { newUser, type TestBackend } from '../testing/test-backend'
import { testDb, userKeyOf } from '../testing/test-database'
import { makeDue, testSettlement } from '../testing/test-settlement'
import type { TransferChange } from '../updates'

const { openBackend, knownUser } = await testSettlement()
const settled = { TransferStatus: 'Succeeded', Chain: 'Ethereum' }

describe('the callbacks get', () => {
  test('data from Mesh, the request and a key, and nothing from a browser’s report', async () => {
    const changes: TransferChange[] = []
    const backend = openBackend({
      onTransferSettled: (change) => void changes.push(change),
      intents: {
        deposit: {
          linkToken: () => ({
            transferOptions: {
              transactionId: 'order-7',
              toAddresses: [
                {
                  networkId: 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611',
                  symbol: 'USDC',
                  address: '0xA0',
                  amount: 10,
                },
              ],
            },
          }),
        },
      },
    })
    const user = newUser()
    const { body } = await backend.call(user, 'POST /link-token', { body: { intent: 'deposit' } })
    const webhook = fakeWebhook(userKeyOf(user), {
      ...settled,
      TransactionId: 'order-7',
      DestinationAddress: '0xa0',
      DestinationAmount: 10,
    })
    const lie = {
      status: 'success',
      transferId: webhook.TransferId,
      symbol: 'BTC',
      amount: 1_000_000,
      amountInFiat: 1e9,
      networkId: 'evil-net',
    }
    const reported = { linkSessionId: body.linkSessionId, transfer: lie }
    expect((await backend.call(user, 'POST /transfers', { body: reported })).status).toBe(200)
    await postWebhook(backend, webhook)
    await backend.handler.runJobs()

    expect(changes).toEqual([
      {
        userId: user,
        transfer: {
          id: webhook.TransferId,
          status: 'succeeded',
          symbol: 'USDC',
          amount: '10',
          sourceAmount: '10.5',
          networkName: 'Ethereum',
          brokerName: 'Coinbase',
          toAddress: '0xa0',
          txHash: '0xfa4e',
          transactionId: 'order-7',
          createdAt: '2024-05-08T13:38:39.038Z',
          statusAt: '2024-05-08T13:38:39.038Z',
        },
        asked: {
          verdict: 'matches',
          differences: [],
          unchecked: [],
          intent: 'deposit',
          linkSessionId: body.linkSessionId,
          request: {
            transactionId: 'order-7',
            toAddresses: [
              {
                networkId: 'e3c7fdd8-b1fc-4e51-85ae-bb276e075611',
                symbol: 'USDC',
                address: '0xA0',
                amount: '10',
              },
            ],
          },
        },
        idempotencyKey: `${webhook.TransferId}:1`,
      },
    ])
  })

  test('the differences to the request, and the verdict none without our transaction id', async () => {
    const changes: TransferChange[] = []
    const backend = openBackend({ onTransferSettled: (change) => void changes.push(change) })
    const { user, transactionId } = await knownUser(backend)
    const stranger = await knownUser(backend)
    const userKey = userKeyOf(user)
    for (const change of [
      { TransactionId: transactionId, Token: 'DAI', DestinationAddress: '0xdead' },
      { TransactionId: null },
      { TransactionId: stranger.transactionId },
    ]) {
      await postWebhook(backend, fakeWebhook(userKey, { ...settled, ...change }))
    }
    await backend.handler.runJobs()
    const asked = changes.filter(({ userId }) => userId === user).map((change) => change.asked)
    expect(asked).toContainEqual(
      expect.objectContaining({
        verdict: 'differs',
        differences: expect.arrayContaining(['asset', 'address']),
      }),
    )
    expect(asked.filter(({ verdict }) => verdict === 'none')).toHaveLength(2)
  })

  test('pending transfers in onTransferUpdate, settlements and later changes in onTransferSettled', async () => {
    const calls: string[] = []
    const backend = openBackend({
      onTransferUpdate: ({ transfer }) => void calls.push(`update ${transfer.status}`),
      onTransferSettled: ({ transfer, previousStatus }) =>
        void calls.push(`settled ${previousStatus} → ${transfer.status}`),
    })
    const { user } = await knownUser(backend)
    const TransferId = `t-${user}`
    const statuses = ['Pending', 'Succeeded', 'RefundPending', 'Pending']
    for (const [i, TransferStatus] of statuses.entries()) {
      await postWebhook(
        backend,
        fakeWebhook(userKeyOf(user), { TransferId, TransferStatus, Timestamp: 1_715_175_519_000 + i }),
      )
    }
    await backend.handler.runJobs()
    expect(calls).toEqual([
      'update pending',
      'settled pending → succeeded',
      'settled succeeded → refundPending',
      'settled refundPending → pending',
    ])
  })

  test('a change again with the same key after a failed call, in order, without delaying other transfers', async () => {
    let isDown = true
    const calls: string[] = []
    const backend = openBackend({
      onTransferSettled: ({ idempotencyKey }) => {
        calls.push(idempotencyKey)
        if (isDown && idempotencyKey.startsWith('bad')) throw new Error('ledger is down')
      },
    })
    const { user } = await knownUser(backend)
    const post = (TransferId: string, TransferStatus: string, i: number) =>
      postWebhook(
        backend,
        fakeWebhook(userKeyOf(user), { TransferId, TransferStatus, Timestamp: 1_715_175_519_000 + i }),
      )
    const [bad, good] = [`bad-${user}`, `good-${user}`]
    await post(bad, 'Succeeded', 1)
    await post(bad, 'RefundPending', 2)
    await post(good, 'Succeeded', 1)
    await backend.handler.runJobs()
    expect(calls).toEqual(expect.arrayContaining([`${bad}:1`, `${good}:1`]))
    expect(calls).not.toContain(`${bad}:2`)
    expect(backend.events).toContainEqual(
      expect.objectContaining({ type: 'transfer_update_failed', idempotencyKey: `${bad}:1`, attempts: 1 }),
    )

    isDown = false
    await makeDue()
    await backend.handler.runJobs()
    expect(calls.filter((key) => key.startsWith(bad))).toEqual([`${bad}:1`, `${bad}:1`, `${bad}:2`])
    expect(calls.filter((key) => key.startsWith(good))).toEqual([`${good}:1`])
  })

  test('a parked change again once an hour, after many failed calls', async () => {
    const backend = openBackend({
      onTransferSettled: () => {
        throw new Error('never works')
      },
    })
    const { user } = await knownUser(backend)
    const webhook = fakeWebhook(userKeyOf(user), settled)
    await postWebhook(backend, webhook)
    for (let attempt = 0; attempt < 14; attempt++) {
      await makeDue()
      await backend.handler.runJobs()
    }
    const row = await testDb
      .selectFrom('mesh_link_outbox')
      .selectAll()
      .where('transfer_id', '=', webhook.TransferId)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ is_parked: true, state: 'due', last_error: 'never works' })
    expect(row.due_at.getTime()).toBeGreaterThan(Date.now() + 30 * 60_000)
  })

  test('one call at a time per transfer, from two replicas with workers', async () => {
    const running = new Set<string>()
    const keys: string[] = []
    let parallelCalls = 0
    const onTransferSettled = vi.fn(async ({ transfer, idempotencyKey }: TransferChange) => {
      if (running.has(transfer.id)) parallelCalls++
      running.add(transfer.id)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running.delete(transfer.id)
      keys.push(idempotencyKey)
    })
    const replicas = [openBackend({ onTransferSettled }), openBackend({ onTransferSettled })] as const
    await Promise.all(replicas.map(({ handler }) => handler.ready()))
    const { user } = await knownUser(replicas[0])
    const webhooks = Array.from({ length: 20 }, () => fakeWebhook(userKeyOf(user), settled))
    const ownIds = new Set<string>(webhooks.map(({ TransferId }) => TransferId))
    await Promise.all(
      [...webhooks, ...webhooks].map((webhook, i) => postWebhook(replicas[i % 2] as TestBackend, webhook)),
    )
    const ownKeys = () => keys.filter((key) => ownIds.has(key.split(':')[0] as string))
    await expect.poll(ownKeys, { timeout: 8_000 }).toHaveLength(20)
    expect(new Set(ownKeys()).size).toBe(20)
    expect(parallelCalls).toBe(0)
  })

  test('a change again after the lease of a killed process has ended', async () => {
    const keys: string[] = []
    const backend = openBackend({ onTransferSettled: ({ idempotencyKey }) => void keys.push(idempotencyKey) })
    const { user } = await knownUser(backend)
    const webhook = fakeWebhook(userKeyOf(user), settled)
    await postWebhook(backend, webhook)
    const withoutCallbacks = openBackend()
    await withoutCallbacks.handler.runJobs()
    const lease = (until: string) =>
      testDb
        .updateTable('mesh_link_outbox')
        .set({ leased_by: 'a dead process', leased_until: sql<Date>`now() + ${until}::interval` })
        .where('transfer_id', '=', webhook.TransferId)
        .execute()
    await lease('1 minute')
    await backend.handler.runJobs()
    expect(keys).toEqual([])
    await lease('-1 second')
    await backend.handler.runJobs()
    expect(keys).toEqual([`${webhook.TransferId}:1`])
  })

  test('changes from before there were callbacks', async () => {
    const withoutCallbacks = openBackend()
    const { user } = await knownUser(withoutCallbacks)
    const webhook = fakeWebhook(userKeyOf(user), settled)
    await postWebhook(withoutCallbacks, webhook)
    await withoutCallbacks.handler.runJobs()
    const keys: string[] = []
    const backend = openBackend({ onTransferSettled: ({ idempotencyKey }) => void keys.push(idempotencyKey) })
    await backend.handler.runJobs()
    expect(keys).toContain(`${webhook.TransferId}:1`)
  })
})
