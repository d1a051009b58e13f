import { type ReadAmount, readAmount } from '../schemas/decimal'
import { isStorableText } from '../schemas/text'

/** Mesh writes some times in seconds and some in milliseconds; seconds reach this number in the year 5138. */
const FIRST_MILLISECONDS = 1e11
/** The year 10000: PostgreSQL and ISO 8601 write later ones, and those before Christ, each in its own way. */
const END_OF_TIME = 253_402_300_800_000

/** What Mesh nests is a few levels deep; PostgreSQL and the stack take some thousands. */
const DEEPEST = 64

/** A JSON object of Mesh's whose fields are read one by one: what can't be read is absent, and its name is kept. */
export interface MeshJson {
  /** Text that can be stored; a number is none. */
  text(name: string): string | undefined
  /** Decimal text. */
  amount(name: string): string | undefined
  /** Seconds or milliseconds since 1970, as number or text, or ISO 8601. */
  time(name: string): Date | undefined
  /** Another object of Mesh's. */
  object(name: string): MeshJson | undefined
  /** Anything that can be stored as JSON, as it is. */
  json(name: string): unknown
  /** Names of fields that were there and could not be read. */
  readonly unreadable: ReadonlySet<string>
}

/**
 * Reads an object that Mesh sent. Names are matched whatever their capitals: webhooks write `TransferId`, lists `id`.
 *
 * @returns `undefined` when the value is no object
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

/** Reads the bytes of a JSON object of Mesh's. `undefined` when they are none. */
export function parseMeshJson(body: Uint8Array): MeshJson | undefined {
  try {
    return readMeshJson(JSON.parse(Buffer.from(body).toString('utf8')))
  } catch {
    return undefined
  }
}

function isStorableJson(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) return false
  if (typeof value === 'string') return isStorableText(value)
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(
    ([name, field]) => isStorableText(name) && isStorableJson(field, depth + 1),
  )
}

function toDate(value: unknown): Date | undefined {
  const ms = toMilliseconds(value)
  return ms > 0 && ms < END_OF_TIME ? new Date(ms) : undefined
}

/** `NaN` for what is no time. */
function toMilliseconds(value: unknown): number {
  if (typeof value === 'string' && !/^\d+(\.\d+)?$/.test(value.trim())) return Date.parse(value)
  const timestamp = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN
  return timestamp < FIRST_MILLISECONDS ? timestamp * 1000 : timestamp
}
