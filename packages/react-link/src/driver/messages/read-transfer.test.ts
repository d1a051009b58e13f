import { describe, expect, it } from 'vitest'
import { readTransfer } from './read-transfer'

describe('readTransfer', () => {
  it.each([
    ['success', 'submitted'],
    ['succeeded', 'submitted'],
    ['pending', 'submitted'],
    ['a status Mesh adds later', 'submitted'],
    ['error', 'failed'],
    ['failed', 'failed'],
    ['Failed', 'failed'],
  ])('takes status %s for %s', (status, expected) => {
    expect(readTransfer({ status }, 'h1')?.transfer.status).toBe(expected)
  })

  it('reports what Link said, and tells the page no address', () => {
    const said = {
      status: 'success',
      txId: 'tx-1',
      fromAddress: '0xfrom',
      toAddress: '0xto',
      symbol: 'USDC',
      amount: 25,
      networkId: 'n1',
      clientTransactionId: 'ct',
    }
    const read = readTransfer({ ...said, userId: 'someone', extra: { deep: true } }, 'h1')
    expect(read?.report).toEqual(said)
    expect(read?.transfer).toMatchObject({ transferId: 'tx-1', symbol: 'USDC', amount: 25, save: 'saving' })
    expect(JSON.stringify(read?.transfer)).not.toContain('0x')
  })

  it('leaves out fields of the wrong type instead of passing them on', () => {
    expect(readTransfer({ status: 'success', amount: '25', symbol: 7, txHash: null }, 'h1')?.report).toEqual({
      status: 'success',
    })
    expect(readTransfer({ status: 'success', amount: Number.NaN }, 'h1')?.report).toEqual({
      status: 'success',
    })
  })

  it.each([undefined, null, 'success', [], {}, { status: '' }, { status: 1 }])('refuses %j', (value) => {
    expect(readTransfer(value, 'h1')).toBeUndefined()
  })
})
