import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { DecisionContext } from '../model/state/event'

const RANDOM: ReturnType<IdSource> = {
  newId: () => randomUUID(),
  newSecret: () => randomBytes(32).toString('base64url'),
}

/**
 * Random ids and secrets. With a seed they are repeatable: derived from the seed, the command and a counter, so nothing has
 * to be stored.
 */
export function createIdSource(seed?: string): IdSource {
  if (seed === undefined) return () => RANDOM
  return (command) => {
    let count = 0
    const next = () => {
      count += 1
      return seededBytes(seed, `${command} ${count}`)
    }
    return { newId: () => uuidOf(next()), newSecret: () => next().toString('base64url') }
  }
}

/** Whether a text has the form of the secrets above, or of several in a row: every token that the sandbox gives out has. */
export function isOfOurSecrets(text: string): boolean {
  return /^(?:[\w-]{43})+$/.test(text)
}

/** Gives the ids of a command. `command` is its unique name. */
export type IdSource = (command: string) => Pick<DecisionContext, 'newId' | 'newSecret'>

/** 32 bytes that look random, always the same for the same seed and name. */
export function seededBytes(seed: string, name: string): Buffer {
  return createHmac('sha256', seed).update(name).digest()
}

/** A UUID in the form of version 4, from the first 16 bytes. */
export function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
