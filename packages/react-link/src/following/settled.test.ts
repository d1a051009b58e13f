import { expect, it, vi } from 'vitest'
import { createTestClient } from '../../test/create-test-client'
import { aTransfer } from '../../test/fixtures'
import type { ListTransfersResponse, MeshTransfer } from '../core/contract'

/** A client whose backend waits, until `tell` changes the transfers. */
function setUp() {
  const { client, backend, link } = createTestClient()
  let version = 0
  let change = () => {}
  let overriding: MeshTransfer[] | undefined
  const wait = vi.fn(
    async (last: ListTransfersResponse | undefined, { signal }: { signal?: AbortSignal } = {}) => {
      if (last?.version === `${version}`) {
        await new Promise<void>((resolve, reject) => {
          change = resolve
          signal?.addEventListener('abort', () => reject(signal.reason))
        })
      }
      const current = `${version}`
      return {
        transfers: overriding ?? (await backend.listTransfers()),
        version: current,
        waitMs: 25_000,
      }
    },
  )
  backend.waitForTransfers = wait
  return {
    client,
    backend,
    link,
    wait,
    tell(transfers: MeshTransfer[]) {
      overriding = transfers
      version++
      change()
    },
  }
}

async function submit({ client, link }: Pick<ReturnType<typeof setUp>, 'client' | 'link'>) {
  const { result } = await link.opened(() => client.open({ intent: 'deposit' }))
  await link.transferFinished()
  await link.close()
  return result
}

/** Whether a promise is still pending after all that can happen at once. */
async function isPending(promise: Promise<unknown>) {
  const later = new Promise((resolve) => setTimeout(resolve, 20, 'later'))
  return (await Promise.race([promise, later])) === 'later'
}

it('resolves with the transfer as soon as it is final', async () => {
  const page = setUp()
  const { settled } = await submit(page)
  expect(await isPending(settled)).toBe(true)
  page.tell([aTransfer({ status: 'pending' })])
  expect(await isPending(settled)).toBe(true)
  page.tell([aTransfer({ status: 'succeeded' }), aTransfer({ id: 'older', status: 'pending' })])
  expect(await settled).toEqual([aTransfer({ status: 'succeeded' })])
  // Nobody waits any more.
  const { length } = page.wait.mock.calls
  await isPending(new Promise(() => {}))
  expect(page.wait).toHaveBeenCalledTimes(length)
})

it('finds a transfer that Mesh names otherwise than the report, by your own id', async () => {
  const page = setUp()
  vi.spyOn(page.backend, 'reportTransfer').mockResolvedValue(
    aTransfer({ id: 'tx:7', status: 'unconfirmed', clientTransactionId: 'order-7' }),
  )
  const { settled } = await submit(page)
  page.tell([aTransfer({ id: 'at-mesh', clientTransactionId: 'order-7', status: 'failed' })])
  expect(await settled).toMatchObject([{ id: 'at-mesh', status: 'failed' }])
})

it('finds a transfer that Mesh has settled before the backend has the report', async () => {
  const page = setUp()
  const report = { answer: (_: MeshTransfer) => {} }
  vi.spyOn(page.backend, 'reportTransfer').mockReturnValue(
    new Promise((resolve) => {
      report.answer = resolve
    }),
  )
  const { result } = await page.link.opened(() => page.client.open({ intent: 'deposit' }))
  await page.link.transferFinished()
  await page.link.close()
  page.tell([aTransfer({ id: 'at-mesh', clientTransactionId: 'order-7' })])
  const { settled } = await result
  expect(await isPending(settled)).toBe(true)
  report.answer(aTransfer({ id: 'at-mesh', clientTransactionId: 'order-7' }))
  expect(await settled).toMatchObject([{ id: 'at-mesh' }])
}, 10_000)

it('asks nothing until it is read, and is no part of the JSON', async () => {
  const page = setUp()
  const result = await submit(page)
  expect(JSON.parse(JSON.stringify(result))).not.toHaveProperty('settled')
  expect(page.wait).not.toHaveBeenCalled()
  page.tell([aTransfer()])
  expect(await result.settled).toHaveLength(1)
  expect(result.settled).toBe(result.settled)
})

it('is empty where nothing was submitted', async () => {
  const { client, link, wait } = setUp()
  const { result } = await link.opened(() => client.open({ intent: 'deposit' }))
  await link.close()
  expect(await (await result).settled).toEqual([])
  expect(wait).not.toHaveBeenCalled()
})

it('is empty where the session ended before its code was there', async () => {
  const { client } = setUp()
  const opening = client.open({ intent: 'deposit' })
  client.close()
  expect(await (await opening).settled).toEqual([])
})

it.each([
  ['the user leaves', ({ client }: ReturnType<typeof setUp>) => client.clear()],
  ['whoever opened Link resets', ({ client }: ReturnType<typeof setUp>) => client._internal.reset('')],
])('resolves with what is known when %s', async (_, giveUp) => {
  const page = setUp()
  const result = await submit(page)
  page.tell([aTransfer({ status: 'pending' })])
  const { settled } = result
  expect(await isPending(settled)).toBe(true)
  giveUp(page)
  expect(await settled).toMatchObject([{ status: 'pending' }])
})
