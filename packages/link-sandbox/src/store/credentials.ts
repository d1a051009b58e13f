import { randomBytes, randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { SandboxStartError } from '../errors'
import { otherVersion, readOptional, writeFileAtomically } from './folder'
import { seededBytes, uuidOf } from './ids'

/** The credentials of a client, which the integrator configures in its server. */
export interface Credentials {
  clientId: string
  /** Secret of the API key with write permission. */
  clientSecret: string
  /** Secret of the API key with read permission only. */
  readClientSecret: string
  webhookSecret: string
}

/** The credentials: from the options, from the data folder, or new ones, in this order. Saves them in the data folder. */
export async function loadCredentials(
  dataDir: string | undefined,
  options: Partial<Credentials> & { seed?: string },
): Promise<Credentials> {
  const path = dataDir === undefined ? undefined : join(dataDir, 'credentials.json')
  const saved = path === undefined ? {} : parse(await readOptional(path), path)
  const fresh = newCredentials(options.seed)
  const pick = (name: keyof Credentials) => options[name] ?? saved[name] ?? fresh[name]
  const credentials: Credentials = {
    clientId: pick('clientId'),
    clientSecret: pick('clientSecret'),
    readClientSecret: pick('readClientSecret'),
    webhookSecret: pick('webhookSecret'),
  }
  const text = JSON.stringify(credentials, undefined, 2)
  if (path !== undefined && text !== JSON.stringify(saved, undefined, 2)) {
    await writeFileAtomically(path, text)
  }
  return credentials
}

function parse(text: string | undefined, path: string): Partial<Credentials> {
  if (text === undefined) return {}
  let saved: Record<string, unknown> = {}
  try {
    saved = JSON.parse(text)
  } catch {
    // The error below is used: the parser's message could quote secrets of the file.
  }
  // Earlier versions encrypted the tokens. They stored this field to detect a wrong key.
  if (saved.keyCheck !== undefined) throw otherVersion(dirname(path))
  const isText = (name: string) => typeof saved[name] === 'string'
  if (
    ['clientId', 'clientSecret', 'webhookSecret'].every(isText) &&
    (isText('readClientSecret') || saved.readClientSecret === undefined)
  ) {
    return saved
  }
  throw new SandboxStartError(
    `The credentials in ${path} can’t be read. Restore the file or start with another data folder.`,
  )
}

/** Random credentials, or the credentials of a seed. */
export function newCredentials(seed?: string): Credentials {
  const bytes = (name: string) => (seed === undefined ? randomBytes(32) : seededBytes(seed, name))
  const secret = (name: string) => bytes(name).subarray(0, 24).toString('base64url')
  return {
    clientId: seed === undefined ? randomUUID() : uuidOf(bytes('client id')),
    clientSecret: `sandbox_${secret('client secret')}`,
    readClientSecret: `sandbox_read_${secret('read secret')}`,
    webhookSecret: secret('webhook secret'),
  }
}
