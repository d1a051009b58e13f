import { z } from 'zod'
import { MeshApiError } from './mesh-api-error'
import type { MeshRequest } from './mesh-request'

/** An institution or wallet that Link can open. */
export interface MeshIntegration {
  id: string
  name: string
  /** Mesh's broker type; many wallets share `deFiWallet`. */
  type: string
}

export interface MeshNetwork {
  /** A UUID. */
  id: string
  name: string
}

const named = z.object({ id: z.string(), name: z.string().nullish(), type: z.string().nullish() })
const integrationsSchema = z.object({ items: z.array(z.unknown()).nullish() })
const networksSchema = z.object({ networks: z.array(z.unknown()).nullish() })

/** What can be read of a list; a record without an id is of no use. */
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
    isRepeatable: true,
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
    isRepeatable: true,
    content: networksSchema,
  })
  return readNamed(networks).map(({ id, name }) => ({ id, name }))
}

/** Mesh's lists of institutions and networks. */
export interface MeshCatalog {
  /**
   * Mesh's id of an institution, by broker type, and by name where several share the type.
   *
   * @returns `undefined` when the list has no such institution
   * @throws `MeshApiError` when the list was never read and cannot be read now
   */
  integrationId(brokerType: string, brokerName: string): Promise<string | undefined>
  /** Mesh's ids of the networks with this name. Empty, too, when Mesh cannot be asked: it never rejects for that. */
  networkIds(name: string): Promise<string[]>
}

const INTEGRATIONS_FRESH_MS = 10 * 60_000
const NETWORKS_FRESH_MS = 60 * 60_000
/** After Mesh failed, it is not asked again for so long. */
const PAUSE_MS = 30_000

/** Keeps Mesh's lists: institutions for ten minutes, networks for an hour. An old list is better than none. */
export function createMeshCatalog(
  mesh: { listIntegrations(): Promise<MeshIntegration[]>; listNetworks(): Promise<MeshNetwork[]> },
  now: () => Date,
): MeshCatalog {
  const integrations = keepList(() => mesh.listIntegrations(), INTEGRATIONS_FRESH_MS, now)
  const networks = keepList(() => mesh.listNetworks(), NETWORKS_FRESH_MS, now)
  let networksPausedUntil = 0

  return {
    async integrationId(brokerType, brokerName) {
      const ofType = (await integrations()).filter((it) => isSameWord(it.type, brokerType))
      if (ofType.length === 1) return ofType[0]?.id
      return ofType.find((it) => isSameWord(it.name, brokerName))?.id
    },
    async networkIds(name) {
      if (now().getTime() < networksPausedUntil) return []
      try {
        return (await networks()).filter((it) => isSameWord(it.name, name)).map(({ id }) => id)
      } catch (error) {
        if (!(error instanceof MeshApiError)) throw error
        networksPausedUntil = now().getTime() + PAUSE_MS
        return []
      }
    },
  }
}

/** Reads a list at most once at a time and once in `freshMs`; when that fails, the old one serves on for a while. */
function keepList<T>(read: () => Promise<T[]>, freshMs: number, now: () => Date): () => Promise<T[]> {
  let known: { list: T[]; askAgainAt: number } | undefined
  let reading: Promise<T[]> | undefined

  async function renew(): Promise<T[]> {
    try {
      const list = await read()
      known = { list, askAgainAt: now().getTime() + freshMs }
      return list
    } catch (error) {
      if (!known || !(error instanceof MeshApiError)) throw error
      known.askAgainAt = now().getTime() + PAUSE_MS
      return known.list
    } finally {
      reading = undefined
    }
  }

  return async () => {
    if (known && now().getTime() < known.askAgainAt) return known.list
    reading ??= renew()
    return reading
  }
}

function isSameWord(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
