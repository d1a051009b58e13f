import { type ReadAmount, readAmount } from '../schemas/decimal'
import { isStorableText } from '../schemas/values'

/** Mesh writes some times in seconds and some in milliseconds. Seconds reach this number only in the year 5138. */
const MIN_MILLISECONDS = 1e11
/** PostgreSQL and ISO 8601 write years from 10000 on, and years before 1 AD, in different ways. */
const YEAR_10000_MS = 253_402_300_800_000

/** Mesh nests a few levels. PostgreSQL and the call stack allow a few thousand. */
const MAX_DEPTH = 64

/**
 * A JSON object from Mesh. Each field is read on its own; an unreadable field counts as absent, and its name is kept.
 */
export interface MeshJson {
  /** Text that PostgreSQL can store. A number counts as unreadable. */
  text(name: string): string | undefined
  /** An amount as decimal text. */
  amount(name: string): string | undefined
  /** A time: seconds or milliseconds since 1970 as number or text, or ISO 8601. */
  time(name: string): Date | undefined
  /** A nested object. */
  object(name: string): MeshJson | undefined
  /** Any JSON value that PostgreSQL can store, unchanged. */
  json(name: string): unknown
  /** Names of the fields that were present but could not be read. */
  readonly unreadable: ReadonlySet<string>
}

/**
 * Reads an object from Mesh. Field names match in any case: webhooks write `TransferId`, lists `id`.
 *
 * @returns `undefined` when the value is not an object
 */
export function readMeshJson(value: unknown): MeshJson | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const fields = new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]))
  const unreadable = new Set<string>()
  const read = <T>(name: string, parse: (field: unknown) => T | undefined): T | undefined => {
    const field = fields.get(name.toLowerCase())
    if (field === undefined || field === null || field === '') return undefined
    const parsed = parse(field)
    if (parsed === undefined) unreadable.add(name)
    return parsed
  }
  return {
    unreadable,
    text: (name) =>
      read(name, (field) => (typeof field === 'string' && isStorableText(field) ? field : undefined)),
    amount: (name) =>
      read(name, (field) => {
        const amount: ReadAmount = readAmount(field)
        return amount.is === 'amount' ? amount.text : undefined
      }),
    time: (name) => read(name, toDate),
    object: (name) => read(name, readMeshJson),
    json: (name) => read(name, (field) => (isStorableJson(field) ? field : undefined)),
  }
}

/** Parses the bytes of a JSON object from Mesh. Returns `undefined` when they are not a JSON object. */
export function parseMeshJson(body: Uint8Array): MeshJson | undefined {
  try {
    return readMeshJson(JSON.parse(Buffer.from(body).toString('utf8')))
  } catch {
    return undefined
  }
}

function isStorableJson(value: unknown, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false
  if (typeof value === 'string') return isStorableText(value)
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(
    ([name, field]) => isStorableText(name) && isStorableJson(field, depth + 1),
  )
}

function toDate(value: unknown): Date | undefined {
  const ms = toMilliseconds(value)
  return ms > 0 && ms < YEAR_10000_MS ? new Date(ms) : undefined
}

/** `NaN` for a value that is not a time. */
function toMilliseconds(value: unknown): number {
  if (typeof value === 'string' && !/^\d+(\.\d+)?$/.test(value.trim())) return Date.parse(value)
  const timestamp = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN
  return timestamp < MIN_MILLISECONDS ? timestamp * 1000 : timestamp
}
