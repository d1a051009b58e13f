import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveKeys } from './derive-keys'
import { keyedHash } from './keyed-hash'
import { createVault } from './vault'

const { encryption, lookup, userId } = deriveKeys('an obviously fake master secret of 40 bytes')
const vault = createVault(encryption)
const binding = { user: 'u', row: 'r' }

test('opens what it sealed, in its place only', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string(), fc.string(), async (value, user, row) => {
      const sealed = await vault.seal(value, { user, row })
      expect(await vault.open(sealed, { user, row })).toEqual(JSON.parse(JSON.stringify(value)))
      await expect(vault.open(sealed, { user: `${user}.`, row })).rejects.toThrow()
      await expect(vault.open(sealed, { user, row: `${row}.` })).rejects.toThrow()
    }),
    { numRuns: 20 },
  )
})

test('opens nothing that was altered, or sealed with another key', async () => {
  const sealed = await vault.seal('FAKE', binding)
  const parts = sealed.split('.')
  const header = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM', user: 'v', row: 'r' })).toString(
    'base64url',
  )
  await expect(vault.open([header, ...parts.slice(1)].join('.'), { user: 'v', row: 'r' })).rejects.toThrow()
  await expect(createVault(lookup).open(sealed, binding)).rejects.toThrow('secret of this backend changed')
  expect(await vault.seal('FAKE', binding)).not.toBe(sealed)
})

test('derives keys that differ by purpose and by secret', () => {
  const other = deriveKeys('another obviously fake secret of 40 bytes')
  const keys = [encryption, lookup, userId, other.encryption, other.lookup, other.userId]
  expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(6)
})

test('hashes lists, not their concatenation, within what Mesh takes as a user id', () => {
  expect(keyedHash(userId, 'ab', 'c')).not.toBe(keyedHash(userId, 'a', 'bc'))
  expect(keyedHash(userId, 'x'.repeat(1000))).toMatch(/^[\w-]{43}$/)
})
