import { describe, expect, test } from 'vitest'
import { connected } from '../../testing/connected'
import { COINBASE } from '../../testing/known'
import { deposit, refusalOf } from '../../testing/world'
import { accountsOf, balanceOf } from '../accounts'
import { findAsset } from '../catalog/assets'
import { revokeConnection } from '../connect/tokens'
import { formatUnits } from '../money'
import { LIFETIMES } from '../state/limits'
import { executeTransfer } from './execute'

const RULES = { settleAfter: 4000, notify: 'once' as const }

describe('an execution', () => {
  test('asks for the code, allows another try after a wrong one, and debits at once', () => {
    const { preview, execute, balance } = connected()
    const { id } = preview(100)
    expect(execute(id)).toBeUndefined()
    expect(refusalOf(() => execute(id, '000000'))).toBe('wrong_code')
    expect(balance('USDC')).toBe('1500000')
    expect(execute(id, ' 123456 ')).toMatchObject({ id, status: 'pending' })
    expect(balance('USDC')).toBe('1499899.95')
  })

  test('returns the same transfer when it is repeated, and moves nothing twice', () => {
    const { world, preview, execute, balance } = connected()
    const { id } = preview(100)
    const first = execute(id, '123456')
    world.now += LIFETIMES.preview + 1
    expect(execute(id, '123456')).toEqual(first)
    expect(execute(id)).toEqual(first)
    expect(balance('USDC')).toBe('1499899.95')
  })

  test('is refused after the preview has expired', () => {
    const { world, preview, execute } = connected()
    const { id } = preview(100)
    world.now += LIFETIMES.preview
    expect(refusalOf(() => execute(id, '123456'))).toBe('preview_expired')
    expect(refusalOf(() => execute('unknown', '123456'))).toBe('preview_expired')
  })

  test('is refused for a preview of another session', () => {
    const { world, preview } = connected()
    const { id } = preview(100)
    const sessionKey = world.session('user-1', { transfer: deposit() })
    const command = { sessionKey, previewId: id, code: '123456' }
    expect(refusalOf(() => executeTransfer(world.state, command, RULES, world.context()))).toBe(
      'preview_expired',
    )
  })

  test('is refused when two previews together exceed the balance', () => {
    const { preview, execute } = connected()
    const [one, two] = [preview(1_000_000), preview(1_000_000)]
    execute(one.id, '123456')
    expect(refusalOf(() => execute(two.id, '123456'))).toBe('insufficient_funds')
  })

  test('is refused once the connection has been removed', () => {
    const { world, connection, preview, execute, assets } = connected()
    const { id } = preview(100)
    const command = { clientId: 'client-1', token: connection.tokenId ?? '', type: 'coinbase' }
    world.run((context) => revokeConnection(world.state, command, context))
    expect(refusalOf(() => execute(id, '123456'))).toBe('connection_unknown')
    expect(refusalOf(assets)).toBe('connection_unknown')
  })

  test('does not change other accounts or other clients', () => {
    const { world, preview, execute } = connected()
    execute(preview(100).id, '123456')
    const usdc = findAsset('USDC')
    const trading = accountsOf('client-1', COINBASE, 'Mesh')[1]
    const elsewhere = accountsOf('client-2', COINBASE, 'Mesh')[0]
    if (!usdc || !trading || !elsewhere) throw new Error('No such account or asset.')
    expect(formatUnits(balanceOf(world.state, trading, usdc), 6)).toBe('540000')
    expect(formatUnits(balanceOf(world.state, elsewhere, usdc), 6)).toBe('1500000')
  })
})
