import type { ConnectionRecord } from '../model/records'
import { SECRET_FIELDS } from './secret-fields'

/** To whom a secret belongs. A session's key in a record of another kind belongs to nobody named there. */
type Owner = Partial<Pick<ConnectionRecord, 'clientId' | 'userId' | 'scope'>>

const SECRETS = new Set(SECRET_FIELDS)

/** How the secrets of a value are changed. */
export interface SecretMapping {
  /** @param bound to what the secret is bound, as text */
  change(secret: string, bound: string): string
  connection(id: string): ConnectionRecord | undefined
}

/**
 * A copy of a record or an event with each of its secrets changed. A secret is bound to client, user and scope: those
 * of the record that it stands in, or of the connection that the record names.
 */
export function mapSecrets<Value extends object>(value: Value, mapping: SecretMapping): Value {
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
