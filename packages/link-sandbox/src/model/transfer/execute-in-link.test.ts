import { describe, expect, test } from 'vitest'
import { connected } from '../../testing/connected'
import { COINBASE } from '../../testing/known'
import { refusalOf } from '../../testing/world'
import { passKyc } from '../session/session'
import { readAssets } from './assets'
import { executeInLink } from './execute'

const RULES = { settleAfter: 4000, notify: false as const }

/** A login with faults in its user name, and its executions in Link. */
function linked(username: string, change: Parameters<typeof connected>[0] = {}) {
  const base = connected(change, COINBASE, username)
  const { world, sessionKey, connectionKey } = base
  const run = (previewId: string, code?: string) =>
    world.run((context) => executeInLink(world.state, { sessionKey, previewId, code }, RULES, context))
  const read = () => world.run((context) => readAssets(world.state, { sessionKey, connectionKey }, context))
  return { ...base, run, read }
}

describe('a network fee that rises', () => {
  test('is confirmed once, with a new preview', () => {
    const { preview, run, balance } = linked('MeshUSDC+fee-risen')
    const { id } = preview(100)
    const risen = run(id)
    if (risen.step !== 'feeRisen') throw new Error('The fee did not rise.')
    expect(risen.preview).toMatchObject({ networkFee: '100000', amount: '100000000', total: '100100000' })
    expect(run(risen.preview.id)).toEqual({ step: 'mfa' })
    expect(run(risen.preview.id, '123456')).toMatchObject({ step: 'executed' })
    expect(balance('USDC')).toBe('9999899.9')
  })

  test('is taken out of the amount when fees are included', () => {
    const { preview, run } = linked('MeshUSDC+fee-risen', { feesIncluded: true })
    expect(run(preview(100).id)).toMatchObject({ preview: { amount: '99900000', total: '100000000' } })
  })
})

describe('the code of a transfer', () => {
  test('may have expired: the next code works', () => {
    const { preview, run } = linked('MeshUSDC+transfer-mfa-expired')
    const { id } = preview(100)
    expect(refusalOf(() => run(id, '000000'))).toBe('wrong_code')
    expect(run(id, '123456')).toEqual({ step: 'mfa', reason: 'expired' })
    expect(run(id, '123456')).toMatchObject({ step: 'executed' })
  })

  test('may be followed by a second one', () => {
    const { preview, run } = linked('MeshUSDC+transfer-mfa-second')
    const { id } = preview(100)
    expect(run(id, '123456')).toEqual({ step: 'mfa', reason: 'second' })
    expect(run(id, '123456')).toMatchObject({ step: 'executed' })
  })
})

describe('an institution with a fault', () => {
  test.each([
    ['transfer-declined', 'transfer_declined'],
    ['execution-error', 'execution_failed'],
  ])('%s: nothing moves', (fault, code) => {
    const { preview, run, balance } = linked(`MeshUSDC+${fault}`)
    expect(refusalOf(() => run(preview(100).id, '123456'))).toBe(code)
    expect(balance('USDC')).toBe('10000000')
  })

  test('can fail to price a transfer, and to read the balances', () => {
    expect(refusalOf(() => linked('MeshUSDC+preview-error').preview(100))).toBe('preview_failed')
    expect(refusalOf(linked('MeshUSDC+configure-error').read)).toBe('configure_failed')
  })

  test('can have no asset to send', () => {
    expect(linked('MeshUSDC+no-eligible-assets').read()).toMatchObject([
      { routes: [], reason: 'notSupportedForTransferBySource' },
    ])
  })

  test('can ask for an identity check, and continues afterwards', () => {
    const { read, world, sessionKey, connectionKey } = linked('MeshUSDC+kyc-required')
    expect(refusalOf(read)).toBe('kyc_required')
    world.run((context) => passKyc(world.state, { sessionKey, connectionKey }, context))
    expect(read()).toHaveLength(1)
  })
})

test('a funded preview is executed only after every part is paid', () => {
  const { preview, run } = linked('Mesh+funding-required')
  const { id } = preview(100, {
    symbol: 'USDC',
    networkId: 'aa883b03-120d-477c-a588-37c2afd3ca71',
    funding: ['cash'],
  })
  expect(refusalOf(() => run(id))).toBe('funding_required')
})
