import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fakePayload } from '../testing/fake-payload'
import { saveConnectionRequestSchema } from './connection'
import { SAVE_CONNECTION_MAX_BYTES } from './link-payload'

const linkSessionId = 'session'
const isTaken = (body: unknown) => saveConnectionRequestSchema.safeParse(body).success
const bytesOf = (body: unknown) => Buffer.byteLength(JSON.stringify(body))

function bodyOf(accounts: number, tokenLength: number, idLength = 40, name = 'Account') {
  const accountTokens = Array.from({ length: accounts }, () => ({
    account: { accountId: 'i'.repeat(idLength), accountName: name },
    accessToken: 'a'.repeat(tokenLength),
    refreshToken: 'r'.repeat(tokenLength),
    tokenId: 't'.repeat(tokenLength),
  }))
  return {
    linkSessionId,
    payload: { accessToken: { accountTokens, brokerType: 'coinbase', brokerName: name } },
  }
}

test('every payload that the schema accepts fits into the largest body', () => {
  const full = bodyOf(100, 16 * 1024, 500, '\u6f22'.repeat(300))
  expect(isTaken(full)).toBe(true)
  expect(bytesOf(full)).toBeLessThanOrEqual(SAVE_CONNECTION_MAX_BYTES)
  expect(SAVE_CONNECTION_MAX_BYTES).toBeLessThan(6 * 1024 * 1024)

  fc.assert(
    fc.property(fc.nat(110), fc.nat(17_000), fc.nat(510), (accounts, tokenLength, idLength) => {
      const body = bodyOf(accounts, tokenLength, idLength)
      expect(isTaken(body)).toBe(
        accounts > 0 &&
          accounts <= 100 &&
          tokenLength > 0 &&
          tokenLength <= 16_384 &&
          idLength > 0 &&
          idLength <= 500,
      )
      if (isTaken(body)) expect(bytesOf(body)).toBeLessThanOrEqual(SAVE_CONNECTION_MAX_BYTES)
    }),
    { numRuns: 50 },
  )
})

describe('unknown fields', () => {
  test('are refused in our own objects', () => {
    const body = { linkSessionId, payload: fakePayload() }
    expect(isTaken(body)).toBe(true)
    expect(isTaken({ ...body, userId: 'other' })).toBe(false)
    expect(isTaken({ ...body, payload: {} })).toBe(false)
  })

  test('are dropped in Mesh’s objects', () => {
    const payload = fakePayload()
    Object.assign(payload, { integrationName: 'surprise' })
    Object.assign(payload.accessToken ?? {}, { surprise: true })
    Object.assign(payload.accessToken?.accountTokens[0] ?? {}, { surprise: true })
    const read = saveConnectionRequestSchema.parse({ linkSessionId, payload })
    expect(JSON.stringify(read)).not.toContain('surprise')
  })
})
