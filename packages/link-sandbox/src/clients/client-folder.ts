import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { SandboxStartError } from '../errors'
import { linkStyleSchema } from '../link-style'
import type { TenantSettings } from '../options'
import type { Credentials } from '../store/credentials'
import { makeFolder, readOptional, writeFileAtomically } from '../store/folder'

/** What is kept of a client beside its data. */
interface SavedTenant {
  credentials: Credentials
  settings: TenantSettings
}

const FILE = 'tenant.json'

const savedTenant: z.ZodType<SavedTenant> = z.object({
  credentials: z.object({
    clientId: z.string(),
    clientSecret: z.string(),
    readClientSecret: z.string(),
    webhookSecret: z.string(),
  }),
  settings: z.object({
    clientName: z.string(),
    settleAfterSeconds: z.number(),
    allowedOrigins: z.array(z.string()),
    linkStyle: linkStyleSchema.optional(),
    webhookUrl: z.string().optional(),
    seed: z.string().optional(),
  }),
})

/** Keeps a new client in a folder of its own below `root`. Answers the folder. */
export async function writeTenantFolder(root: string, tenant: SavedTenant): Promise<string> {
  const folder = join(root, tenant.credentials.clientId)
  await makeFolder(folder)
  await writeFileAtomically(join(folder, FILE), JSON.stringify(tenant, undefined, 2))
  return folder
}

/** The clients below `root`, each with its folder. */
export async function readTenantFolders(root: string): Promise<(SavedTenant & { folder: string })[]> {
  const names = await readdir(root).catch(() => [])
  const saved = await Promise.all(names.map((name) => readTenantFolder(join(root, name))))
  return saved.filter((tenant) => tenant !== undefined)
}

/** Takes its file first, so that a crash in the middle leaves no client without its data. */
export async function removeTenantFolder(root: string, clientId: string): Promise<void> {
  const folder = join(root, clientId)
  await rm(join(folder, FILE), { force: true })
  await rm(folder, { recursive: true, force: true })
}

async function readTenantFolder(folder: string) {
  const path = join(folder, FILE)
  const text = await readOptional(path)
  if (text === undefined) {
    // Its making or its removal was cut short; nobody was answered on it.
    await rm(folder, { recursive: true, force: true })
    return undefined
  }
  try {
    return { ...savedTenant.parse(JSON.parse(text)), folder }
  } catch {
    // Without the cause, which may quote the file: it holds secrets.
    throw new SandboxStartError(`The client in ${path} can’t be read. Restore the file or remove its folder.`)
  }
}
