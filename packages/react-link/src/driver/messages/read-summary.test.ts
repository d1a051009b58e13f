import { expect, it } from 'vitest'
import { readSummary } from './read-summary'

it('keeps what is of the right type', () => {
  const summary = {
    page: 'transferExecutedPage',
    transfer: { symbol: 'USDC' },
    selectedIntegration: { name: 'Coinbase' },
  }
  expect(readSummary({ ...summary, errorMessage: '', more: 1 })).toEqual(summary)
  expect(readSummary({ page: 7, transfer: [], errorMessage: 'It broke.' })).toEqual({
    errorMessage: 'It broke.',
  })
})

it('leaves tokens out, wherever Mesh may put one', () => {
  const transfer = { symbol: 'USDC', accessToken: 'fake-secret' }
  expect(readSummary({ page: 'startPage', transfer })).toEqual({
    page: 'startPage',
    transfer: { symbol: 'USDC' },
  })
})

it.each([undefined, null, 'done', []])('takes %j for no summary', (value) => {
  expect(readSummary(value)).toBeUndefined()
})
