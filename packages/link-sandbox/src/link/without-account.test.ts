import { describe, expect, test } from 'vitest'
import { ADDRESS, BASE, COINBASE } from '../testing/known'
import { failureOf } from '../testing/link-client'
import { startTestSandbox } from '../testing/start-test-sandbox'

const to = { networkId: BASE, symbol: 'USDC', address: ADDRESS }
const usdc = { symbol: 'USDC', networkId: BASE }

describe('a transfer from any wallet', () => {
  test('waits at the integrator’s own address, and becomes a transfer when it arrives', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', {
      transferOptions: { toAddresses: [{ ...to, addressTag: '7' }] },
    })
    expect(link.session.transfer).toMatchObject({ allowsManual: true, allowsBuy: true })
    const manual = await link.openManual(usdc)
    expect(manual).toMatchObject({ toAddress: ADDRESS, addressTag: '7', minAmount: 1, networkName: 'Base' })
    expect((await link.openManual(usdc)).id).toBe(manual.id)
    expect(await link.manual(manual.id)).toEqual({ step: 'waiting' })
    const arrived = await link.arriveManual(manual.id)
    expect(arrived).toMatchObject({ step: 'arrived', transfer: { amount: 100, toAddress: ADDRESS } })
    expect(await link.arriveManual(manual.id)).toEqual(arrived)
    expect(await link.manual(manual.id)).toEqual(arrived)
    const { data } = await sandbox.api.v1TransfersManagedMeshList({ Count: 10 })
    expect(data.content?.items).toMatchObject([{ amount: 100, totalFeesAmountInFiat: 0 }])
  })

  test('can’t be used by another session', async () => {
    const sandbox = await startTestSandbox()
    const transferOptions = { toAddresses: [to] }
    const mine = await sandbox.link('user-1', { transferOptions })
    const { id } = await mine.openManual(usdc)
    const other = await sandbox.link('user-2', { transferOptions })
    expect(await failureOf(other.manual(id))).toMatchObject({ code: 'invalid_request' })
    expect(await failureOf(other.arriveManual(id))).toMatchObject({ code: 'invalid_request' })
  })

  test('is not offered for a payment', async () => {
    const sandbox = await startTestSandbox()
    const transferOptions = { toAddresses: [to], amountInFiat: 20, transferType: 'payment' as const }
    const link = await sandbox.link('user-1', { transferOptions })
    expect(link.session.transfer).not.toHaveProperty('allowsManual')
    expect(await failureOf(link.openManual(usdc))).toMatchObject({ code: 'network_unsupported' })
  })
})

describe('a purchase by card', () => {
  test('is priced, paid with a test card only, and sent', async () => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', { transferOptions: { toAddresses: [to] } })
    const preview = await link.previewPurchase({ ...usdc, amount: 100 })
    expect(preview).toMatchObject({
      amount: { amount: 100 },
      institutionFee: { amount: 2.5 },
      networkFee: { amount: 0.05 },
      total: { amount: 102.55 },
    })
    const pay = (cardNumber: string) => link.pay(preview.previewId, cardNumber)
    expect(await failureOf(pay('4000 0000 0000 0002'))).toMatchObject({ code: 'card_declined' })
    expect(await failureOf(pay('5555555555554444'))).toMatchObject({ code: 'card_declined' })
    const { transfer } = await pay('4242 4242 4242 4242')
    expect(transfer).toMatchObject({ transferId: preview.previewId, amount: 100, totalAmountInFiat: 102.55 })
    expect(await pay('4242424242424242')).toMatchObject({ transfer })
  })

  test.each([
    ['more than the card pays', 10_000, 'amount_too_high'],
    ['less than the minimum', 0.5, 'amount_too_low'],
    ['nothing', 0, 'invalid_request'],
  ])('is refused for %s', async (_, amount, code) => {
    const sandbox = await startTestSandbox()
    const link = await sandbox.link('user-1', { transferOptions: { toAddresses: [to] } })
    expect(await failureOf(link.previewPurchase({ ...usdc, amount }))).toMatchObject({ code })
  })
})

test('a page outside an app opens for a payment link only, and does not use up any other token', async () => {
  const sandbox = await startTestSandbox()
  const transferOptions = { toAddresses: [to], transactionId: 'order-1' }
  const { data } = await sandbox.api.v1LinktokenCreate({ userId: 'user-1', transferOptions })
  const link = await sandbox.link('user-1')
  const open = (token?: string | null) => link.open(token, { standalone: true })
  expect(await failureOf(open(data.content?.linkToken))).toMatchObject({ code: 'host_required' })
  await link.open(data.content?.linkToken)
  const pay = await sandbox.api.v1LinktokenCreate({
    userId: 'user-1',
    transferOptions: { ...transferOptions, generatePayLink: true },
  })
  expect(await open(pay.data.content?.linkToken)).toMatchObject({ transfer: { type: 'deposit' } })
  expect(await failureOf(open(pay.data.content?.linkToken))).toMatchObject({ code: 'token_used' })
})

test('the page gets the status of its own transfer', async () => {
  const sandbox = await startTestSandbox({ settleAfterSeconds: 60 })
  const link = await sandbox.link('user-1', { transferOptions: { toAddresses: [to] } })
  const { connectionKey } = await link.connectAs(COINBASE, 'MeshUSDC')
  const { previewId } = await link.preview({ connectionKey, ...usdc, amount: 5 })
  await link.execute(previewId, '123456')
  expect(await link.transferStatus(previewId)).toEqual({ status: 'pending' })
  const other = await sandbox.link('user-2', { transferOptions: { toAddresses: [to] } })
  expect(await failureOf(other.transferStatus(previewId))).toMatchObject({ code: 'invalid_request' })
})
