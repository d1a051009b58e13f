import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinkTokenResponse } from '../contract'
import { createLinkTokenVault } from './link-token-vault'

const token = (linkToken: string, expiresInSeconds = 600): LinkTokenResponse => ({
  linkToken,
  expiresInSeconds,
  linkSessionId: 'ls',
  accessTokens: [],
})

describe('createLinkTokenVault', () => {
  it('gives a token once', () => {
    const vault = createLinkTokenVault()
    const minted = token('t1')
    vault.put('deposit', minted, 0)
    expect(vault.take('deposit', 1)).toBe(minted)
    expect(vault.take('deposit', 1)).toBeUndefined()
  })

  it('gives it only for the key under which it was stored', () => {
    const vault = createLinkTokenVault()
    vault.put('deposit', token('t1'), 0)
    expect(vault.take('connect', 1)).toBeUndefined()
  })

  it('gives no token that expires within 30 seconds, and drops it', () => {
    const vault = createLinkTokenVault()
    vault.put('deposit', token('t1', 600), 0)
    expect(vault.take('deposit', 570_000)).toBeUndefined()
    vault.put('deposit', token('t2', 600), 0)
    expect(vault.take('deposit', 569_999)?.linkToken).toBe('t2')
  })

  it('drops all tokens when cleared', () => {
    const vault = createLinkTokenVault()
    vault.put('deposit', token('t1'), 0)
    vault.clear()
    expect(vault.take('deposit', 1)).toBeUndefined()
  })

  it('never gives a token twice or after it has expired, in any order of calls', () => {
    const step = fc.oneof(
      fc.record({ put: fc.constantFrom('a', 'b'), life: fc.integer({ min: 0, max: 900 }) }),
      fc.record({ take: fc.constantFrom('a', 'b') }),
      fc.record({ wait: fc.integer({ min: 0, max: 900_000 }) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const vault = createLinkTokenVault()
        const given = new Set<LinkTokenResponse>()
        const deadlines = new Map<LinkTokenResponse, number>()
        let now = 0
        for (const next of steps) {
          if ('wait' in next) now += next.wait
          else if ('put' in next) {
            const minted = token('t', next.life)
            deadlines.set(minted, now + next.life * 1000)
            vault.put(next.put, minted, now)
          } else {
            const taken = vault.take(next.take, now)
            if (!taken) continue
            expect(given.has(taken)).toBe(false)
            expect(now).toBeLessThan(deadlines.get(taken) ?? 0)
            given.add(taken)
          }
        }
      }),
    )
  })
})
