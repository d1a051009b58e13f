import { expect, it, test } from 'vitest'
import { anAccessToken } from '../testing/fixtures'
import { readAccessTokens } from './host-channel'

it('keeps the known fields, and fills missing obsolete fields with empty text', () => {
  expect(
    readAccessTokens([{ accessToken: 'fake-token-id', brokerType: 'alphaExchange', extra: 'dropped' }]),
  ).toEqual([anAccessToken])
})

test.each([undefined, null, 'text', {}])('reads no accounts from %j', (payload) => {
  expect(readAccessTokens(payload)).toEqual([])
})

test.each([
  null,
  'text',
  {},
  { accessToken: 5, brokerType: 'x' },
  { accessToken: '', brokerType: 'x' },
  { accessToken: 'fake', brokerType: null },
])('keeps an entry that can’t be read as one without a token: %j', (entry) => {
  expect(readAccessTokens([entry, anAccessToken])).toEqual([
    { accessToken: '', brokerType: '', brokerName: '', accountId: '', accountName: '' },
    anAccessToken,
  ])
})

it('keeps at most a hundred accounts', () => {
  expect(readAccessTokens(Array.from({ length: 500 }, () => anAccessToken))).toHaveLength(100)
})
