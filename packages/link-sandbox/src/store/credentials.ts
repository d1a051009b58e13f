import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { SandboxStartError } from '../errors'
import { readOptional, writeFileAtomically } from './folder'
import { seededBytes, uuidOf } from './ids'
import { createSealer, type Sealer } from './seal'

/** What the integrator configures. */
export interface Credentials {
  clientId: string
  /** Secret of the API key that may write. */
  clientSecret: string
  /** Secret of the API key that may only read. */
  readClientSecret: string
  webhookSecret: string
}

/** What `credentials.json` holds. */
interface SavedCredentials extends Partial<Credentials> {
  /** Absent when the key comes from outside. */
  dataKey?: string
  /** Opens with the right key only. */
  keyCheck?: string
}

const KEY_CHECK = 'mesh-link-sandbox'

/**
 * The credentials: those that were given, else those of the data folder, else new ones; they are kept in the folder.
 * And the sealer of the data: by the key that was given, or by one that the folder keeps.
 */
export async function loadCredentials(
  dataDir: string | undefined,
  given: Partial<Credentials> & { seed?: string; dataKey?: string },
): Promise<{ credentials: Credentials; sealer: Sealer }> {
  const path = dataDir === undefined ? undefined : join(dataDir, 'credentials.json')
  const saved = path === undefined ? {} : parse(await readOptional(path), path)
  const fresh = newCredentials(given.seed)
  const pick = (name: keyof Credentials) => given[name] ?? saved[name] ?? fresh[name]
  const credentials: Credentials = {
    clientId: pick('clientId'),
    clientSecret: pick('clientSecret'),
    readClientSecret: pick('readClientSecret'),
    webhookSecret: pick('webhookSecret'),
  }
  const dataKey = given.dataKey ?? saved.dataKey ?? newDataKey(given.seed)
  const sealer = createSealer(dataKey)
  if (path === undefined) return { credentials, sealer }
  if (saved.keyCheck !== undefined) checkKey(sealer, saved.keyCheck, dataDir)
  const kept: SavedCredentials = {
    ...credentials,
    ...(given.dataKey === undefined && { dataKey }),
    keyCheck: saved.keyCheck ?? sealer.seal(KEY_CHECK, 'key check'),
  }
  const text = JSON.stringify(kept, undefined, 2)
  if (text !== JSON.stringify(saved, undefined, 2)) await writeFileAtomically(path, text)
  return { credentials, sealer }
}

function newDataKey(seed: string | undefined): string {
  return (seed === undefined ? randomBytes(32) : seededBytes(seed, 'data key')).toString('base64url')
}

function checkKey(sealer: Sealer, keyCheck: string, dataDir: string | undefined) {
  try {
    sealer.open(keyCheck, 'key check')
  } catch {
    throw new SandboxStartError(
      `The key does not fit the data folder ${dataDir}. Start with the MESH_SANDBOX_KEY that it was made with, or with another data folder.`,
    )
  }
}

function parse(text: string | undefined, path: string): SavedCredentials {
  if (text === undefined) return {}
  try {
    const saved = JSON.parse(text)
    const isText = (name: string) => typeof saved[name] === 'string'
    const isTextOrAbsent = (name: string) => isText(name) || saved[name] === undefined
    if (
      ['clientId', 'clientSecret', 'webhookSecret'].every(isText) &&
      ['readClientSecret', 'dataKey', 'keyCheck'].every(isTextOrAbsent)
    ) {
      return saved
    }
  } catch {
    // Told below, without the parser's quote of the file: it holds secrets.
  }
  throw new SandboxStartError(
    `The credentials in ${path} can’t be read. Restore the file or start with another data folder.`,
  )
}

/** Credentials by chance, or those of a seed. */
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
