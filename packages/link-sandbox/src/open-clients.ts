import { join } from 'node:path'
import type { Client, ClientHost, Clients } from './clients/client'
import { readClientFolders, removeClientFolder, writeClientFolder } from './clients/client-folder'
import { ClientError } from './errors'
import { openClient } from './open-client'
import { type ClientSettings, checkClientOptions, toClientSettings } from './options'
import { type Credentials, newCredentials } from './store/credentials'

/** Opens the sandbox's own client, and the clients in the data folder. */
export async function openClients(options: {
  credentials: Credentials
  settings: ClientSettings
  dataDir?: string
  host: ClientHost
}): Promise<{ own: Client; clients: Clients }> {
  const { credentials, settings, dataDir, host } = options
  const root = dataDir === undefined ? undefined : join(dataDir, 'clients')
  const open = new Map<string, Client>()
  /** Ids of clients that are being created. */
  const reserved = new Set<string>()
  const key = (clientId: string) => clientId.toLowerCase()

  const clients: Clients = {
    find: (clientId) => open.get(key(clientId)),
    list: () => [...open.values()].filter((client) => client !== own),
    async create(clientOptions) {
      checkClientOptions(clientOptions)
      const made = {
        credentials: newCredentials(clientOptions.seed),
        settings: toClientSettings(clientOptions),
      }
      const id = key(made.credentials.clientId)
      if (open.has(id) || reserved.has(id)) {
        throw new ClientError(
          `seed: the client ${made.credentials.clientId} has this seed already. Remove that client or choose another seed.`,
        )
      }
      reserved.add(id)
      try {
        const folder = root === undefined ? undefined : await writeClientFolder(root, made)
        const client = await openClient({ ...made, folder, host })
        open.set(id, client)
        return client
      } finally {
        reserved.delete(id)
      }
    },
    async remove(clientId) {
      const client = open.get(key(clientId))
      if (!client) throw new ClientError('There is no client with this id.')
      if (client === own) throw new ClientError('The sandbox’s own client can’t be removed.')
      // First, so that no new request reaches the client.
      open.delete(key(clientId))
      await client.close()
      if (root !== undefined) await removeClientFolder(root, client.clientId)
    },
    async close() {
      await Promise.all([...open.values()].map((client) => client.close()))
    },
  }

  const own = await openClient({ credentials, settings, folder: dataDir, host, clients })
  open.set(key(own.clientId), own)
  try {
    for (const saved of root === undefined ? [] : await readClientFolders(root)) {
      open.set(key(saved.credentials.clientId), await openClient({ ...saved, host }))
    }
  } catch (error) {
    await clients.close()
    throw error
  }
  return { own, clients }
}
