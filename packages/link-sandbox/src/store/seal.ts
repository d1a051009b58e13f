import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import type { ConnectionRecord } from '../model/state/records'
import type { SandboxState, StateParts } from '../model/state/state'
import type { JournalEntry } from './journal'

const PREFIX = 'sealed:1:'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM with a key out of `secret`, a new nonce for each seal. */
export function createSealer(secret: string): Sealer {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `mesh-link-sandbox ${use}`, 32))
  const encryptionKey = derive('encryption')
  const signatureKey = derive('signature')
  const sign = (text: string) => createHmac('sha256', signatureKey).update(text).digest('base64url')

  return {
    seal(value, bound) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', encryptionKey, nonce).setAAD(Buffer.from(bound))
      const sealed = Buffer.concat([nonce, cipher.update(value, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return PREFIX + sealed.toString('base64url')
    },
    open(sealed, bound) {
      try {
        if (!sealed.startsWith(PREFIX)) throw new SealError()
        const bytes = Buffer.from(sealed.slice(PREFIX.length), 'base64url')
        const end = bytes.length - TAG_BYTES
        const decipher = createDecipheriv('aes-256-gcm', encryptionKey, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
        decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(end))
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, end)), decipher.final()]).toString()
      } catch {
        // Without the cause: nothing of what was read belongs into a message.
        throw new SealError('A secret does not open.')
      }
    },
    sign,
    isSigned(text, signature) {
      const [expected, actual] = [Buffer.from(sign(text)), Buffer.from(signature)]
      return expected.length === actual.length && timingSafeEqual(expected, actual)
    },
  }
}

/** Encrypts what must not stand in the clear on disk. */
export interface Sealer {
  /** @param bound what the secret belongs to: it opens only with the same */
  seal(secret: string, bound: string): string
  /** Throws a `SealError` for what was not sealed with this key and for this `bound`. */
  open(sealed: string, bound: string): string
  /** A signature that `isSigned` knows again. */
  sign(text: string): string
  isSigned(text: string, signature: string): boolean
}

/** A secret on disk that does not open: of another key, changed, or moved to where it does not belong. */
export class SealError extends Error {
  override name = 'SealError'
}

/** The border behind which tokens stand in the clear. */
export function createVault(sealer: Sealer): Vault {
  const sealing = { change: sealer.seal, parts: sealParts }
  const opening = { change: sealer.open, parts: openParts }

  function mapEntry(entry: JournalEntry, state: SandboxState, how: typeof sealing): JournalEntry {
    // Tokens may belong to a connection that the entry itself brings.
    const brought = new Map<string, ConnectionRecord>()
    for (const event of entry.events) {
      if (event.type === 'accountsConnected') brought.set(event.connection.id, event.connection)
    }
    const connection = (id: string) => brought.get(id) ?? state.connections.get(id)
    const events = entry.events.map((event) =>
      event.type === 'stateReplaced'
        ? { ...event, parts: how.parts(event.parts, how) }
        : mapSecrets(event, { ...how, connection }),
    )
    return { ...entry, events }
  }

  return {
    sealEntry: (entry, state) => mapEntry(entry, state, sealing),
    openEntry: (entry, state) => mapEntry(entry, state, opening),
    sealParts: (parts) => sealParts(parts, sealing),
    openParts: (parts) => openParts(parts, opening),
    sign: sealer.sign,
    isSigned: sealer.isSigned,
  }
}

/** Seals and opens the tokens in a journal and a state. What does not open throws a `SealError`. */
export interface Vault extends Pick<Sealer, 'sign' | 'isSigned'> {
  /** @param state as it was before the entry */
  sealEntry(entry: JournalEntry, state: SandboxState): JournalEntry
  /** @param state as it was before the entry */
  openEntry(entry: JournalEntry, state: SandboxState): JournalEntry
  sealParts(parts: StateParts): StateParts
  openParts(parts: StateParts): StateParts
}

/** To whom a secret belongs. A session's key in a record of another kind belongs to nobody named there. */
type Owner = Partial<Pick<ConnectionRecord, 'clientId' | 'userId' | 'scope'>>

/** The fields of records and events that hold a secret, or a list of them. */
const SECRET_FIELDS: readonly string[] = [
  ...['token', 'tokens', 'tokenId', 'retired', 'accessToken', 'refreshToken'],
  ...['authCode', 'key', 'sessionKey', 'challengeKey', 'connectionKey'],
]

const SECRETS = new Set(SECRET_FIELDS)

/** How the secrets of a value are changed. */
interface SecretMapping {
  /** @param bound to what the secret is bound, as text */
  change(secret: string, bound: string): string
  connection(id: string): ConnectionRecord | undefined
}

/**
 * A copy of a record or an event with each of its secrets changed. A secret is bound to client, user and scope: those
 * of the record that it stands in, or of the connection that the record names.
 */
function mapSecrets<Value extends object>(value: Value, mapping: SecretMapping): Value {
  return mapValue(value, {}, mapping) as Value
}

function mapValue(value: unknown, outer: Owner, mapping: SecretMapping): unknown {
  if (Array.isArray(value)) return value.map((inner) => mapValue(inner, outer, mapping))
  if (typeof value !== 'object' || value === null) return value
  const record = value as Record<string, unknown>
  const owner = ownerOf(record, mapping) ?? outer
  const bound = JSON.stringify([owner.clientId, owner.userId, owner.scope])
  const changed: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(record)) {
    if (!SECRETS.has(name)) changed[name] = mapValue(field, owner, mapping)
    else if (typeof field === 'string') changed[name] = mapping.change(field, `${name} ${bound}`)
    else if (Array.isArray(field)) {
      changed[name] = field.map((inner) =>
        typeof inner === 'string'
          ? mapping.change(inner, `${name} ${bound}`)
          : mapValue(inner, owner, mapping),
      )
    } else changed[name] = mapValue(field, owner, mapping)
  }
  return changed
}

function ownerOf(record: Record<string, unknown>, { connection }: SecretMapping): Owner | undefined {
  if (typeof record.clientId === 'string' && typeof record.userId === 'string') {
    return record as unknown as Owner
  }
  return typeof record.connectionId === 'string' ? connection(record.connectionId) : undefined
}

/** What stands for a key that is a secret itself: the field of the record that holds it. */
interface KeyOfField {
  field: string
}

type Change = Pick<SecretMapping, 'change'>

/** The parts of a state with their secrets sealed by `change`; keys that are secrets are left out. */
function sealParts(parts: StateParts, change: Change): StateParts {
  const mapping = { ...change, connection: connectionsOf(parts) }
  return mapParts(parts, ([key, record]) => {
    const field = SECRET_FIELDS.find((name) => record[name] === key)
    return [field === undefined ? key : { field }, mapSecrets(record, mapping)]
  })
}

/** What `sealParts` was given, when `change` opens what was sealed. */
function openParts(parts: StateParts, change: Change): StateParts {
  const mapping = { ...change, connection: connectionsOf(parts) }
  return mapParts(parts, ([key, sealed]) => {
    const record = mapSecrets(sealed, mapping)
    return [typeof key === 'string' ? key : record[(key as KeyOfField).field], record]
  })
}

type Entry = [key: unknown, record: Record<string, unknown>]

function mapParts(parts: StateParts, change: (entry: Entry) => Entry | [unknown, unknown]): StateParts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, records]) => [
      name,
      records.map((entry) => (isRecordEntry(entry) ? change(entry) : entry)),
    ]),
  )
}

function isRecordEntry(entry: unknown): entry is Entry {
  return Array.isArray(entry) && typeof entry[1] === 'object' && entry[1] !== null
}

function connectionsOf(parts: StateParts) {
  const connections = new Map((parts.connections ?? []) as [string, ConnectionRecord][])
  return (id: string) => connections.get(id)
}
