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
      amountInFiat: 25,
      networkId: 'n1',
    }
    const read = readTransfer({ ...said, userId: 'someone', extra: { deep: true } }, 'h1')
    expect(read?.report).toEqual(said)
    expect(read?.transfer).toMatchObject({ transferId: 'tx-1', symbol: 'USDC', amount: 25, save: 'saving' })
    expect(JSON.stringify(read?.transfer)).not.toContain('0x')
  })

  it('keeps clientTransactionId to itself: the backend made it, and refuses one from a browser', () => {
    const read = readTransfer({ status: 'success', txId: 'tx-1', clientTransactionId: 'ct-1' }, 'h1')
    expect(read?.report).toEqual({ status: 'success', txId: 'tx-1' })
    expect(JSON.stringify(read)).not.toContain('ct-1')
  })

  it('passes amounts on as the numbers that Link gave, a zero too', () => {
    const amounts = { amount: 0.004786, amountInFiat: 0 }
    const read = readTransfer({ status: 'success', ...amounts }, 'h1')
    expect(read?.report).toEqual({ status: 'success', ...amounts })
    expect(read?.transfer).toMatchObject(amounts)
  })

  it('tells of no amount where Link gave none', () => {
    const read = readTransfer({ status: 'success' }, 'h1')
    expect(Object.keys({ ...read?.report, ...read?.transfer })).not.toContain('amount')
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
