import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BINANCE, COINBASE } from '../../testing/known'
import { createWorld, refusalOf } from '../../testing/world'
import { FAULTS, type FaultName } from '../catalog/faults'
import { Refusal } from '../state/refusal'
import { clearFaults, type FaultOptions, setFault } from './set-fault'
import { type FaultPlace, hasFault, takeFault } from './take-fault'

const NAMES = Object.keys(FAULTS) as FaultName[]

function faulty() {
  const world = createWorld()
  const set = (name: string, options?: FaultOptions) =>
    world.run((context) => setFault({ name, options }, context))
  const show = (name: FaultName, where?: FaultPlace) =>
    world.run(() => {
      const fault = takeFault(world.state, name, where)
      return { events: fault?.events ?? [], result: fault !== undefined }
    })
  return { world, set, show, clear: (name?: string) => world.run(() => clearFaults(world.state, name)) }
}

describe('a fault for everyone', () => {
  test('occurs as many times as set, for any number and name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 20 }), (name, times) => {
        const { world, set, show } = faulty()
        set(name, { times })
        for (let time = 0; time < times; time += 1) expect(show(name)).toBe(true)
        expect(show(name)).toBe(false)
        expect(world.state.faults.size).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  test('without a number stays on until it is switched off', () => {
    const { set, show, clear } = faulty()
    set('api-slow')
    set('api-offline')
    for (let time = 0; time < 5; time += 1) expect(show('api-slow')).toBe(true)
    clear('api-slow')
    expect(show('api-slow')).toBe(false)
    expect(show('api-offline')).toBe(true)
    clear()
    expect(show('api-offline')).toBe(false)
  })

  test('is counted when a command is refused because of it', () => {
    const { world, set } = faulty()
    set('token-expired', { times: 1 })
    const refuse = () =>
      world.run(() => {
        throw new Refusal('token_expired', 'No.', { events: takeFault(world.state, 'token-expired')?.events })
      })
    expect(refusalOf(refuse)).toBe('token_expired')
    expect(hasFault(world.state, 'token-expired')).toBe(false)
  })

  test('can be on for one institution', () => {
    const { set, show } = faulty()
    set('institution-down', { integrationId: COINBASE.toUpperCase(), times: 1 })
    expect(show('institution-down', { integrationId: BINANCE })).toBe(false)
    expect(show('institution-down')).toBe(false)
    expect(show('institution-down', { integrationId: COINBASE })).toBe(true)
    expect(show('institution-down', { integrationId: COINBASE })).toBe(false)
  })

  test('is refused with a setting that it does not have, and for an unknown institution', () => {
    const { set } = faulty()
    expect(() => set('api-offline', { delayMs: 5 })).toThrow(
      /api-offline has no setting delayMs. The only setting is times/,
    )
    expect(() => set('api-slow', { mode: 'hang' })).toThrow(/The settings are times and delayMs/)
    expect(refusalOf(() => set('institution-down', { integrationId: 'nope' }))).toBe('integration_unknown')
  })
})

test('a fault of a session or a user name does not count down the fault for everyone', () => {
  const { world, set, show } = faulty()
  set('kyc-required', { times: 1 })
  expect(show('kyc-required', { session: { faults: ['kyc-required'] } })).toBe(true)
  expect(show('kyc-required', { username: 'Mesh+kyc-required' })).toBe(true)
  expect(world.state.faults.get('kyc-required')?.times).toBe(1)
  expect(show('kyc-required', { username: 'Mesh' })).toBe(true)
  expect(show('kyc-required', { username: 'Mesh' })).toBe(false)
})

test.each([
  ['kyc', 'kyc-required'],
  ['API-SLOW', 'api-slow'],
  ['webhok-late', 'webhook-late'],
  ['page-silence', 'page-silent'],
  ['transfer-failed', 'transfer-fails'],
])('for %s the refusal names %s', (typed, meant) => {
  const { set } = faulty()
  expect(() => set(typed)).toThrow(meant)
})

test.each(['toString', '__proto__', '', 'x'.repeat(10_000)])('%j is not a fault', (name) => {
  const { set } = faulty()
  expect(refusalOf(() => set(name))).toBe('fault_unknown')
})
