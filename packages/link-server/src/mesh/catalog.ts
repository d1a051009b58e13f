import { z } from 'zod'
import { equalsIgnoreCase } from '../schemas/values'
import { MeshApiError } from './mesh-api-error'
import type { MeshRequest } from './mesh-request'

/** An institution or wallet that Link can open. */
export interface MeshIntegration {
  id: string
  name: string
  /** Mesh's broker type. Many wallets share `deFiWallet`. */
  type: string
}

/** A blockchain network. */
export interface MeshNetwork {
  /** A UUID. */
  id: string
  name: string
}

const named = z.object({ id: z.string(), name: z.string().nullish(), type: z.string().nullish() })
const integrationsSchema = z.object({ items: z.array(z.unknown()).nullish() })
const networksSchema = z.object({ networks: z.array(z.unknown()).nullish() })

/** Reads the records of a list. Records without an id are left out. */
function readNamed(records: unknown[] | null | undefined): MeshIntegration[] {
  return (records ?? []).flatMap((record) => {
    const { data } = named.safeParse(record)
    return data ? { id: data.id, name: data.name ?? '', type: data.type ?? '' } : []
  })
}

/** Reads the list of institutions and wallets. */
export async function listIntegrations(request: MeshRequest): Promise<MeshIntegration[]> {
  const { items } = await request({
    operation: 'integrations',
    method: 'GET',
    path: '/api/v1/integrations',
    isRetryable: true,
    content: integrationsSchema,
  })
  return readNamed(items)
}

/** Reads the list of networks. */
export async function listNetworks(request: MeshRequest): Promise<MeshNetwork[]> {
  const { networks } = await request({
    operation: 'transfers/managed/networks',
    method: 'GET',
    path: '/api/v1/transfers/managed/networks',
    isRetryable: true,
    content: networksSchema,
  })
  return readNamed(networks).map(({ id, name }) => ({ id, name }))
}

/** Looks up institutions and networks in Mesh's lists. */
export interface MeshCatalog {
  /**
   * Finds Mesh's id of an institution by its broker type, and by its name when several share that type.
   *
   * @returns `undefined` when the list has no such institution
   * @throws `MeshApiError` when the list has never been read and cannot be read now
   */
  integrationId(brokerType: string, brokerName: string): Promise<string | undefined>
  /** Finds Mesh's ids of the networks with this name. Empty when there is none, or when Mesh cannot be reached. */
  networkIds(name: string): Promise<string[]>
}

const INTEGRATIONS_FRESH_MS = 10 * 60_000
const NETWORKS_FRESH_MS = 60 * 60_000
/** Pause after a failed call to Mesh. */
const PAUSE_MS = 30_000

/** Caches Mesh's lists: institutions for ten minutes, networks for an hour. When Mesh fails, the old list is used. */
export function createMeshCatalog(
  mesh: { listIntegrations(): Promise<MeshIntegration[]>; listNetworks(): Promise<MeshNetwork[]> },
  now: () => Date,
): MeshCatalog {
  const integrations = cacheList(() => mesh.listIntegrations(), INTEGRATIONS_FRESH_MS, now)
  const networks = cacheList(() => mesh.listNetworks(), NETWORKS_FRESH_MS, now)
  let networksPausedUntil = 0

  return {
    async integrationId(brokerType, brokerName) {
      const ofType = (await integrations()).filter((it) => equalsIgnoreCase(it.type, brokerType))
      if (ofType.length === 1) return ofType[0]?.id
      return ofType.find((it) => equalsIgnoreCase(it.name, brokerName))?.id
    },
    async networkIds(name) {
      if (now().getTime() < networksPausedUntil) return []
      try {
        return (await networks()).filter((it) => equalsIgnoreCase(it.name, name)).map(({ id }) => id)
      } catch (error) {
        if (!(error instanceof MeshApiError)) throw error
        networksPausedUntil = now().getTime() + PAUSE_MS
        return []
      }
    },
  }
}

/**
 * Reads a list once per `freshMs`, shared by parallel callers. When reading fails, the old list is used for a while.
 */
function cacheList<T>(read: () => Promise<T[]>, freshMs: number, now: () => Date): () => Promise<T[]> {
  let known: { list: T[]; readAgainAt: number } | undefined
  let reading: Promise<T[]> | undefined

  async function refresh(): Promise<T[]> {
    try {
      const list = await read()
      known = { list, readAgainAt: now().getTime() + freshMs }
      return list
    } catch (error) {
      if (!known || !(error instanceof MeshApiError)) throw error
      known.readAgainAt = now().getTime() + PAUSE_MS
      return known.list
    } finally {
      reading = undefined
    }
  }

  return async () => {
    if (known && now().getTime() < known.readAgainAt) return known.list
    reading ??= refresh()
    return reading
  }
}
