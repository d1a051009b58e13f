import { join } from 'node:path'
import type { Tenant, TenantHost, Tenants } from './clients/client'
import { readTenantFolders, removeTenantFolder, writeTenantFolder } from './clients/client-folder'
import { TenantError } from './errors'
import { openTenant } from './open-client'
import { checkTenantOptions, type TenantSettings, toTenantSettings } from './options'
import { type Credentials, newCredentials } from './store/credentials'

/** Opens the sandbox's own client, and those that were made before and kept in the data folder. */
export async function openTenants(options: {
  credentials: Credentials
  settings: TenantSettings
  dataDir?: string
  host: TenantHost
}): Promise<{ own: Tenant; tenants: Tenants }> {
  const { credentials, settings, dataDir, host } = options
  const root = dataDir === undefined ? undefined : join(dataDir, 'tenants')
  const open = new Map<string, Tenant>()
  /** Ids of clients that are being made. */
  const reserved = new Set<string>()
  const key = (clientId: string) => clientId.toLowerCase()

  const tenants: Tenants = {
    find: (clientId) => open.get(key(clientId)),
    list: () => [...open.values()].filter((tenant) => tenant !== own),
    async create(asked) {
      checkTenantOptions(asked)
      const made = { credentials: newCredentials(asked.seed), settings: toTenantSettings(asked) }
      const id = key(made.credentials.clientId)
      if (open.has(id) || reserved.has(id)) {
        throw new TenantError(
          `seed: the client ${made.credentials.clientId} has this seed. Remove it or choose another seed.`,
        )
      }
      reserved.add(id)
      try {
        const folder = root === undefined ? undefined : await writeTenantFolder(root, made)
        const tenant = await openTenant({ ...made, folder, host })
        open.set(id, tenant)
        return tenant
      } finally {
        reserved.delete(id)
      }
    },
    async remove(clientId) {
      const tenant = open.get(key(clientId))
      if (!tenant) throw new TenantError('There is no client with this id.')
      if (tenant === own) throw new TenantError('The sandbox’s own client stays as long as the sandbox.')
      // First of all nobody reaches it any more.
      open.delete(key(clientId))
      await tenant.close()
      if (root !== undefined) await removeTenantFolder(root, tenant.clientId)
    },
    async close() {
      await Promise.all([...open.values()].map((tenant) => tenant.close()))
    },
  }

  const own = await openTenant({ credentials, settings, folder: dataDir, host, tenants })
  open.set(key(own.clientId), own)
  try {
    for (const saved of root === undefined ? [] : await readTenantFolders(root)) {
      open.set(key(saved.credentials.clientId), await openTenant({ ...saved, host }))
    }
  } catch (error) {
    await tenants.close()
    throw error
  }
  return { own, tenants }
}
