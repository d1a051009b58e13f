import { expect, it, test } from 'vitest'
import { anAccessToken } from '../testing/fixtures'
import { readAccessTokens } from './host-channel'

it('keeps the known fields, with the obsolete ones empty when they are missing', () => {
  expect(
    readAccessTokens([{ accessToken: 'fake-token-id', brokerType: 'alphaExchange', extra: 'dropped' }]),
  ).toEqual([anAccessToken])
})

test.each([
  undefined,
  null,
  'text',
  {},
  [null],
  ['text'],
  [{}],
  [{ accessToken: 5, brokerType: 'x' }],
  [{ accessToken: '', brokerType: 'x' }],
  [{ accessToken: 'fake', brokerType: null }],
])('leaves out what cannot be used: %j', (payload) => {
  expect(readAccessTokens(payload)).toEqual([])
})

it('takes a hundred at most', () => {
  expect(readAccessTokens(Array.from({ length: 500 }, () => anAccessToken))).toHaveLength(100)
})
