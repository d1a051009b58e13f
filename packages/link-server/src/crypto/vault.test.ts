import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createVault, SealBrokenError } from './vault'

const key = new Uint8Array(32).fill(7)
const vault = createVault(key)
const binding = { user: 'u', row: 'r' }
const sealed = await vault.seal({ token: 'FAKE' }, binding)

describe('a vault', () => {
  test('opens a sealed value only for the same user and row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), fc.string(), async (value, user, row) => {
        const one = await vault.seal(value, { user, row })
        expect(await vault.open(one, { user, row })).toEqual(JSON.parse(JSON.stringify(value)))
        await expect(vault.open(one, { user: `${user}.`, row })).rejects.toThrow(SealBrokenError)
        await expect(vault.open(one, { user, row: `${row}.` })).rejects.toThrow(SealBrokenError)
      }),
      { numRuns: 50 },
    )
  })

  test('opens no value in which one character was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.constantFrom(...'AQgw09-_.{'), async (at, other) => {
        fc.pre(sealed[at] !== other)
        const altered = sealed.slice(0, at) + other + sealed.slice(at + 1)
        // The last character of a part may hold unused bits.
        fc.pre(!sameBytes(altered, sealed))
        await expect(vault.open(altered, binding)).rejects.toThrow(SealBrokenError)
      }),
      { numRuns: 300 },
    )
  })

  test('opens no value with another key, another header, or no valid format', async () => {
    const header = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM', user: 'v', row: 'r' }))
    const moved = [header.toString('base64url'), ...sealed.split('.').slice(1)].join('.')
    await expect(vault.open(moved, { user: 'v', row: 'r' })).rejects.toThrow(SealBrokenError)
    await expect(createVault(new Uint8Array(32)).open(sealed, binding)).rejects.toThrow(SealBrokenError)
    for (const text of ['', '.', '....', 'x'.repeat(99)]) {
      await expect(vault.open(text, binding)).rejects.toThrow(SealBrokenError)
    }
  })

  test('does not reveal what it holds', async () => {
    expect(await vault.seal({ token: 'FAKE' }, binding)).not.toBe(sealed)
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('FAKE')
    await expect(vault.open(`${sealed}x`, binding)).rejects.toSatisfy((error: Error) => {
      return error instanceof SealBrokenError && !String(error.stack).includes(sealed)
    })
  })
})

function sameBytes(one: string, other: string): boolean {
  const bytes = (jwe: string) => jwe.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'))
  return /^[\w.-]+$/.test(one) && bytes(one).join() === bytes(other).join()
}
