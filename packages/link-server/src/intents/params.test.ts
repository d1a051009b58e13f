import type { StandardSchemaV1 } from '@standard-schema/spec'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseParams } from './params'

/** A schema that cannot describe itself as JSON Schema, as in some libraries. */
function plain(schema: z.ZodType): StandardSchemaV1 {
  const { version, vendor, validate } = schema['~standard']
  return { '~standard': { version, vendor, validate } }
}

const asset = z.object({ asset: z.string().default('USDC') })
const renaming = asset.transform(({ asset: symbol }) => ({ symbol }))
const variants = z.discriminatedUnion('by', [
  z.object({ by: z.literal('asset'), asset: z.string() }),
  z.object({ by: z.literal('amount'), amount: z.number() }),
])

describe('parseParams', () => {
  test.each<[string, StandardSchemaV1 | undefined, unknown, unknown]>([
    ['the output of the schema', asset, {}, { asset: 'USDC' }],
    ['a renamed param', renaming, { asset: 'USDC' }, { symbol: 'USDC' }],
    ['a variant', variants, { by: 'amount', amount: 1 }, { by: 'amount', amount: 1 }],
    ['an open record', z.record(z.string(), z.number()), { any: 1 }, { any: 1 }],
    ['unknown params of a loose schema', z.looseObject({}), { any: 1 }, { any: 1 }],
    ['a value that is no object', z.string(), 'x', 'x'],
    ['a schema of another library', plain(asset), { asset: 'ETH' }, { asset: 'ETH' }],
    ['nothing for an intent without a schema', undefined, undefined, undefined],
    ['nothing for null and an intent without a schema', undefined, null, undefined],
  ])('returns %s', async (_, schema, input, output) => {
    expect(await parseParams(schema, input)).toEqual(output)
  })

  test.each<[string, StandardSchemaV1 | undefined, unknown]>([
    ['an unknown param', asset, { asset: 'ETH', address: '0x1' }],
    ['an unknown param beside a renamed one', renaming, { asset: 'ETH', address: '0x1' }],
    ['an unknown param of a variant', variants, { by: 'amount', amount: 1, address: '0x1' }],
    ['an unknown param of a schema of another library', plain(asset), { asset: 'ETH', address: '0x1' }],
    ['a list', asset, ['USDC']],
    ['params of an intent without a schema', undefined, {}],
  ])('refuses %s', async (_, schema, input) => {
    await expect(parseParams(schema, input)).rejects.toMatchObject({ code: 'invalid_params' })
  })
})
