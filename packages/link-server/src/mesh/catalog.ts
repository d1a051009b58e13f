import type { MeshIntegration } from 'react-mesh-link/contract'
import { z } from 'zod'
import { equalsIgnoreCase } from '../schemas/values'
import { MeshApiError } from './mesh-api-error'
import type { MeshRequest } from './mesh-request'

/** An institution or wallet of Mesh's catalog, without its health. */
export type CatalogIntegration = Omit<MeshIntegration, 'isUp'>

/** Whether an institution works, according to Mesh. */
export interface MeshIntegrationStatus {
  brokerType: string
  name: string
  isUp: boolean
}

/** A blockchain network. */
export interface MeshNetwork {
  /** A UUID. */
  id: string
  name: string
}

/** A field of another form is ignored, so that the record can still be used. */
const urlSchema = z
  .string()
  .regex(/^https:/i)
  .nullish()
  .catch(undefined)

const integrationSchema = z.object({
  id: z.string(),
  name: z.string().nullish(),
  type: z.string().nullish(),
  categories: z.array(z.string()).nullish().catch(undefined),
  logo: z
    .object({
      iconColorUrl: urlSchema,
      iconLightUrl: urlSchema,
      logoColorUrl: urlSchema,
      logoLightUrl: urlSchema,
    })
    .nullish()
    .catch(undefined),
  cryptoTransfersSupported: z.boolean().nullish().catch(undefined),
})
const statusSchema = z.object({
  type: z.string(),
  name: z.string().nullish(),
  isUp: z.boolean(),
  deFiWalletData: z.object({ name: z.string().nullish() }).nullish().catch(undefined),
})
const networkSchema = z.object({ id: z.string(), name: z.string().nullish() })
const integrationsSchema = z.object({ items: z.array(z.unknown()).nullish() })
const networksSchema = z.object({ networks: z.array(z.unknown()).nullish() })

/** Short, because the health is only an extra to the list. */
const STATUS_TIMEOUT_MS = 3_000

/** Reads the records of a list. Records that cannot be read are left out. */
function readRecords<T>(schema: z.ZodType<T>, records: unknown[] | null | undefined): T[] {
  return (records ?? []).flatMap((record) => schema.safeParse(record).data ?? [])
}

/** Reads the list of institutions and wallets. */
export async function listIntegrations(request: MeshRequest): Promise<CatalogIntegration[]> {
  const { items } = await request({
    operation: 'integrations',
    method: 'GET',
    path: '/api/v1/integrations',
    isRetryable: true,
    content: integrationsSchema,
  })
  return readRecords(integrationSchema, items).map((it) => {
    const { logo } = it
    const logoUrl = logo?.iconColorUrl ?? logo?.iconLightUrl ?? logo?.logoColorUrl ?? logo?.logoLightUrl
    return {
      id: it.id,
      name: it.name ?? '',
      brokerType: it.type ?? '',
      categories: it.categories ?? [],
      ...(logoUrl && { logoUrl }),
      canTransfer: it.cryptoTransfersSupported === true,
    }
  })
}

/** Reads which institutions and wallets work. */
export async function listStatuses(request: MeshRequest): Promise<MeshIntegrationStatus[]> {
  const records = await request({
    operation: 'status',
    method: 'GET',
    path: '/api/v1/status',
    isRetryable: true,
    timeoutMs: STATUS_TIMEOUT_MS,
    content: z.array(z.unknown()),
  })
  return readRecords(statusSchema, records).map(({ type, name, isUp, deFiWalletData }) => ({
    brokerType: type,
    name: deFiWalletData?.name ?? name ?? '',
    isUp,
  }))
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
  return readRecords(networkSchema, networks).map(({ id, name }) => ({ id, name: name ?? '' }))
}

/** Looks up institutions and networks in Mesh's lists. */
export interface MeshCatalog {
  /**
   * Lists the institutions and wallets with their health. When Mesh does not tell their health, all count as up.
   *
   * @throws `MeshApiError` when the list has never been read and cannot be read now
   */
  integrations(): Promise<MeshIntegration[]>
  /**
   * Finds the institutions that a text names: by Mesh's id, otherwise by name, otherwise by broker type. Case does not
   * matter. Several share a name or a type: then all of them.
   *
   * @throws as `integrations()`
   */
  findIntegrations(idOrName: string): Promise<CatalogIntegration[]>
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
const STATUSES_FRESH_MS = 60_000
const NETWORKS_FRESH_MS = 60 * 60_000
/** Pause after a failed call to Mesh. */
const PAUSE_MS = 30_000

/**
 * Caches Mesh's lists: institutions for ten minutes, their health for a minute, networks for an hour. When Mesh fails,
 * the old list is used; an old health is not, because it may be wrong by now.
 */
export function createMeshCatalog(
  mesh: {
    listIntegrations(): Promise<CatalogIntegration[]>
    listStatuses(): Promise<MeshIntegrationStatus[]>
    listNetworks(): Promise<MeshNetwork[]>
  },
  now: () => Date,
): MeshCatalog {
  const integrations = cacheList(() => mesh.listIntegrations(), INTEGRATIONS_FRESH_MS, now)
  const statuses = cacheList(() => mesh.listStatuses().catch(noList), STATUSES_FRESH_MS, now)
  const networks = cacheList(() => mesh.listNetworks(), NETWORKS_FRESH_MS, now)
  let networksPausedUntil = 0

  return {
    async integrations() {
      const [list, known] = await Promise.all([integrations(), statuses()])
      const down = known.filter((it) => !it.isUp)
      return list.map((integration) => ({
        ...integration,
        isUp: !down.some((status) => isAbout(status, integration, list)),
      }))
    },
    async findIntegrations(idOrName) {
      const list = await integrations()
      const by = (key: 'id' | 'name' | 'brokerType') =>
        list.filter((it) => equalsIgnoreCase(it[key], idOrName))
      return [by('id'), by('name'), by('brokerType')].find((found) => found.length > 0) ?? []
    },
    async integrationId(brokerType, brokerName) {
      const ofType = (await integrations()).filter((it) => equalsIgnoreCase(it.brokerType, brokerType))
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

function noList(error: unknown): [] {
  if (error instanceof MeshApiError) return []
  throw error
}

/** Wallets share a type, so the name decides among those of one type. */
function isAbout(
  status: MeshIntegrationStatus,
  { brokerType, name }: CatalogIntegration,
  list: CatalogIntegration[],
): boolean {
  if (!equalsIgnoreCase(status.brokerType, brokerType)) return false
  const isOnly = list.filter((it) => equalsIgnoreCase(it.brokerType, brokerType)).length === 1
  return isOnly || equalsIgnoreCase(status.name, name)
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
