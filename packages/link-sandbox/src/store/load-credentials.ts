import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { SandboxStartError } from '../sandbox-start-error'
import type { Credentials } from './credentials'
import { readOptional } from './read-optional'
import { writeFileAtomically } from './write-file-atomically'

/** The credentials: those that were given, else those of the data folder, else new ones. They are kept in the folder. */
export async function loadCredentials(
  dataDir: string | undefined,
  given: Partial<Credentials>,
): Promise<Credentials> {
  const path = dataDir === undefined ? undefined : join(dataDir, 'credentials.json')
  const saved = path === undefined ? {} : parse(await readOptional(path), path)
  const credentials: Credentials = {
    clientId: given.clientId ?? saved.clientId ?? randomUUID(),
    clientSecret:
      given.clientSecret ?? saved.clientSecret ?? `sandbox_${randomBytes(24).toString('base64url')}`,
    webhookSecret: given.webhookSecret ?? saved.webhookSecret ?? randomBytes(24).toString('base64url'),
  }
  const text = JSON.stringify(credentials, undefined, 2)
  if (path !== undefined && text !== JSON.stringify(saved, undefined, 2))
    await writeFileAtomically(path, text)
  return credentials
}

function parse(text: string | undefined, path: string): Partial<Credentials> {
  if (text === undefined) return {}
  try {
    const saved = JSON.parse(text)
    if (['clientId', 'clientSecret', 'webhookSecret'].every((name) => typeof saved[name] === 'string'))
      return saved
  } catch {
    // Told below, without the parser's quote of the file: it holds secrets.
  }
  throw new SandboxStartError(`The credentials in ${path} can’t be read. Remove the file to get new ones.`)
}
