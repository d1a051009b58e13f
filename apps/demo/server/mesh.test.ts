import { expect, it } from 'vitest'
import { ASSETS } from '../common/assets'
import { intents } from './mesh'

/** What every intent is told. The intents of the demo read no accounts. */
const context = {
  userId: 'ada',
  platform: 'web' as const,
  request: undefined,
  connection: undefined,
  connections: async () => [],
  mesh: { withAccessToken: () => Promise.reject(new Error('not needed')), integrations: async () => [] },
}

async function toAddresses(params: { asset?: (typeof ASSETS)[number] } | undefined) {
  const { transferOptions } = await intents.deposit.linkToken({ ...context, params })
  return transferOptions?.toAddresses ?? []
}

it.each(ASSETS)('lets %s arrive on at least one network', async (asset) => {
  const addresses = await toAddresses({ asset })
  expect(addresses.length).toBeGreaterThan(0)
  expect(new Set(addresses.map(({ symbol }) => symbol))).toEqual(new Set([asset]))
})

it('lets any asset arrive when none is chosen', async () => {
  for (const params of [undefined, {}]) {
    expect(new Set((await toAddresses(params)).map(({ symbol }) => symbol))).toEqual(new Set(ASSETS))
  }
})

it('gives each network an address of the right kind', async () => {
  const bySymbol = async (asset: (typeof ASSETS)[number]) =>
    (await toAddresses({ asset })).map(({ address }) => address)
  expect(await bySymbol('BTC')).toEqual([expect.stringMatching(/^bc1/)])
  expect(await bySymbol('SOL')).toEqual([expect.stringMatching(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/)])
  for (const address of await bySymbol('ETH')) expect(address).toMatch(/^0x[0-9a-fA-F]{40}$/)
})

it('accepts no unknown asset, and no address from the browser', () => {
  expect(intents.deposit.params.safeParse({ asset: 'GOLD' }).success).toBe(false)
  expect(intents.deposit.params.safeParse({ address: '0xabc' }).success).toBe(false)
  expect(intents.deposit.params.safeParse({ asset: 'USDC' }).success).toBe(true)
  expect(intents.deposit.params.safeParse(undefined).success).toBe(true)
})

it('requests no transfer when an account is connected', async () => {
  expect(await intents.connect.linkToken({ ...context, params: undefined })).not.toHaveProperty(
    'transferOptions',
  )
})
