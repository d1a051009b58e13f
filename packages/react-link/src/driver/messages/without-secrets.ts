import { isRecord } from './is-record'

const SECRETS = new Set([
  'accessToken',
  'accessTokens',
  'refreshToken',
  'tokenId',
  'authToken',
  'tradeToken',
  'linkToken',
])

/** A copy of an event's payload with every token left out, at any depth. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !SECRETS.has(key))
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  )
}
