import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { SandboxStartError } from '../errors'
import { linkStyleSchema } from '../link-style'
import { BROKER_TYPES, type ClientSettings, WEBHOOK_DELIVERIES } from '../options'
import type { Credentials } from '../store/credentials'
import { makeFolder, readOptional, writeFileAtomically } from '../store/folder'

/** The content of a client's `client.json`. */
interface SavedClient {
  credentials: Credentials
  settings: ClientSettings
}

const FILE = 'client.json'

const savedClient: z.ZodType<SavedClient> = z.object({
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
    // Missing in the folder of an earlier version.
    brokerTypes: z.enum(BROKER_TYPES).default('production'),
    webhookDelivery: z.enum(WEBHOOK_DELIVERIES).default('mesh'),
    webhookUrl: z.string().optional(),
    seed: z.string().optional(),
  }),
})

/** Saves a new client in a folder below `root`. Returns the folder. */
export async function writeClientFolder(root: string, client: SavedClient): Promise<string> {
  const folder = join(root, client.credentials.clientId)
  await makeFolder(folder)
  await writeFileAtomically(join(folder, FILE), JSON.stringify(client, undefined, 2))
  return folder
}

/** The saved clients below `root`, each with its folder. */
export async function readClientFolders(root: string): Promise<(SavedClient & { folder: string })[]> {
  const names = await readdir(root).catch(() => [])
  const saved = await Promise.all(names.map((name) => readClientFolder(join(root, name))))
  return saved.filter((client) => client !== undefined)
}

/** Removes a client's folder. The file goes first, so that a crash in between leaves no client without data. */
export async function removeClientFolder(root: string, clientId: string): Promise<void> {
  const folder = join(root, clientId)
  await rm(join(folder, FILE), { force: true })
  await rm(folder, { recursive: true, force: true })
}

async function readClientFolder(folder: string) {
  const path = join(folder, FILE)
  const text = await readOptional(path)
  if (text === undefined) {
    // A crash interrupted the creation or the removal: the caller got no answer.
    await rm(folder, { recursive: true, force: true })
    return undefined
  }
  try {
    return { ...savedClient.parse(JSON.parse(text)), folder }
  } catch {
    // Without the cause, which could quote the file: it contains secrets.
    throw new SandboxStartError(`The client in ${path} can’t be read. Restore the file or remove its folder.`)
  }
}
