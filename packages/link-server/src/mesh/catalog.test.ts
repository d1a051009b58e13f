import { expect, test, vi } from 'vitest'
import { createMeshCatalog } from './catalog'
import { MeshApiError } from './mesh-api-error'
import type { MeshClient } from './mesh-client'

const integration = (id: string, name: string, brokerType: string) => ({
  id,
  name,
  brokerType,
  categories: [],
  canTransfer: true,
})
const coinbase = integration('c', 'Coinbase', 'coinbase')
const wallets = [integration('m', 'MetaMask', 'deFiWallet'), integration('p', 'Phantom', 'deFiWallet')]
const down = new MeshApiError('mesh_unavailable', 'x', { operation: 'integrations' })
const MINUTE_MS = 60_000

function catalog() {
  let time = Date.parse('2026-01-01T00:00:00Z')
  const listIntegrations = vi.fn<MeshClient['listIntegrations']>().mockResolvedValue([coinbase, ...wallets])
  const listNetworks = vi.fn<MeshClient['listNetworks']>().mockResolvedValue([
    { id: 'n1', name: 'Ethereum' },
    { id: 'n2', name: 'Ethereum ' },
    { id: 'n3', name: 'Solana' },
  ])
  const listStatuses = vi.fn<MeshClient['listStatuses']>().mockResolvedValue([])
  return {
    ...createMeshCatalog({ listIntegrations, listStatuses, listNetworks }, () => new Date(time)),
    listIntegrations,
    listStatuses,
    listNetworks,
    pass(ms: number) {
      time += ms
    },
  }
}

test('finds an institution by type, and by name when several share the type', async () => {
  const { integrationId } = catalog()
  expect(await integrationId('Coinbase', 'whatever')).toBe('c')
  expect(await integrationId('defiwallet', 'phantom')).toBe('p')
  expect(await integrationId('deFiWallet', 'Other')).toBeUndefined()
})

test('reads institutions once per ten minutes, also for parallel calls', async () => {
  const { integrationId, listIntegrations, pass } = catalog()
  await Promise.all([integrationId('coinbase', ''), integrationId('coinbase', '')])
  pass(9 * MINUTE_MS)
  await integrationId('coinbase', '')
  expect(listIntegrations).toHaveBeenCalledTimes(1)
  pass(MINUTE_MS)
  await integrationId('coinbase', '')
  expect(listIntegrations).toHaveBeenCalledTimes(2)
})

test('uses the old list when Mesh fails, and rejects when there is none', async () => {
  const { integrationId, listIntegrations, pass } = catalog()
  listIntegrations.mockRejectedValueOnce(down)
  await expect(integrationId('coinbase', '')).rejects.toBe(down)
  await integrationId('coinbase', '')
  pass(11 * MINUTE_MS)
  listIntegrations.mockRejectedValueOnce(down)
  expect(await integrationId('coinbase', '')).toBe('c')
  // Within the pause after a failure, Mesh is not called.
  expect(await integrationId('coinbase', '')).toBe('c')
  expect(listIntegrations).toHaveBeenCalledTimes(3)
})

test('finds networks by name, and reads the list once an hour', async () => {
  const { networkIds, listNetworks, pass } = catalog()
  expect(await networkIds('ethereum')).toEqual(['n1', 'n2'])
  expect(await networkIds('Polygon')).toEqual([])
  pass(59 * MINUTE_MS)
  await networkIds('Solana')
  expect(listNetworks).toHaveBeenCalledTimes(1)
  pass(MINUTE_MS)
  listNetworks.mockRejectedValueOnce(down)
  expect(await networkIds('Solana')).toEqual(['n3'])
  expect(listNetworks).toHaveBeenCalledTimes(2)
})

test('finds no network when Mesh fails, and pauses for half a minute', async () => {
  const { networkIds, listNetworks, pass } = catalog()
  listNetworks.mockRejectedValueOnce(down)
  expect(await networkIds('Solana')).toEqual([])
  pass(29_000)
  expect(await networkIds('Solana')).toEqual([])
  expect(listNetworks).toHaveBeenCalledTimes(1)
  pass(1_000)
  expect(await networkIds('Solana')).toEqual(['n3'])
})

test('finds an institution by id, name or type in any case, and all that share the type', async () => {
  const { findIntegrations } = catalog()
  const found = async (text: string) => (await findIntegrations(text)).map(({ id }) => id)
  expect(await found('M')).toEqual(['m'])
  expect(await found('phantom')).toEqual(['p'])
  expect(await found('COINBASE')).toEqual(['c'])
  expect(await found('defiwallet')).toEqual(['m', 'p'])
  expect(await found('Other')).toEqual([])
})

test('says which institution is down: by its type, and by its name when several share the type', async () => {
  const { integrations, listStatuses } = catalog()
  listStatuses.mockResolvedValue([
    { brokerType: 'Coinbase', name: 'Coinbase Inc.', isUp: false },
    { brokerType: 'deFiWallet', name: 'MetaMask', isUp: true },
    { brokerType: 'deFiWallet', name: 'phantom', isUp: false },
  ])
  expect((await integrations()).map(({ id, isUp }) => [id, isUp])).toEqual([
    ['c', false],
    ['m', true],
    ['p', false],
  ])
})

test('reads the health once a minute, and takes all as up while only the health cannot be read', async () => {
  const { integrations, listStatuses, listIntegrations, pass } = catalog()
  listStatuses.mockResolvedValueOnce([{ brokerType: 'coinbase', name: 'Coinbase', isUp: false }])
  const isUp = async () => (await integrations())[0]?.isUp
  expect(await Promise.all([isUp(), isUp()])).toEqual([false, false])
  pass(59_000)
  expect(await isUp()).toBe(false)
  expect(listStatuses).toHaveBeenCalledTimes(1)
  pass(1_000)
  listStatuses.mockRejectedValueOnce(down)
  expect(await isUp()).toBe(true)
  expect(listStatuses).toHaveBeenCalledTimes(2)
  expect(listIntegrations).toHaveBeenCalledTimes(1)
})
