import type { ConnectionRecord } from '../model/records'
import type { StateParts } from '../model/state-parts'
import { mapSecrets, type SecretMapping } from './map-secrets'
import { SECRET_FIELDS } from './secret-fields'

/** What stands for a key that is a secret itself: the field of the record that holds it. */
interface KeyOfField {
  field: string
}

type Change = Pick<SecretMapping, 'change'>

/** The parts of a state with their secrets sealed by `change`; keys that are secrets are left out. */
export function sealParts(parts: StateParts, change: Change): StateParts {
  const mapping = { ...change, connection: connectionsOf(parts) }
  return mapParts(parts, ([key, record]) => {
    const field = SECRET_FIELDS.find((name) => record[name] === key)
    return [field === undefined ? key : { field }, mapSecrets(record, mapping)]
  })
}

/** What `sealParts` was given, when `change` opens what was sealed. */
export function openParts(parts: StateParts, change: Change): StateParts {
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
