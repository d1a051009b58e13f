import { isRecord } from './is-record'

/** Not `token`: at Mesh that is an asset's symbol. */
const SECRET =
  /(access|refresh|auth|trade|link|transfer|id|api)[-_]?(tokens?|key|code)$|tokenid|secret|password|passphrase|mnemonic|privatekey|seedphrase/i

/** What a page sends may be nested without end, or hold itself. */
const DEEPEST = 8

/** A copy of an event's payload with every token left out, down to the eighth level; nothing is below. Never throws. */
export function withoutSecrets(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return depth < DEEPEST ? value.map((item) => withoutSecrets(item, depth + 1)) : []
  if (!isRecord(value)) return value
  if (depth >= DEEPEST) return {}
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !SECRET.test(key))
      .map(([key, inner]) => [key, withoutSecrets(inner, depth + 1)]),
  )
}
