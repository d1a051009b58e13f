import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Given } from '../model/state/event'

const CHANCE: ReturnType<IdSource> = {
  newId: () => randomUUID(),
  newSecret: () => randomBytes(32).toString('base64url'),
}

/**
 * Ids and secrets by chance, or, with a seed, the same ones for the same commands in the same order: they follow from
 * the seed, the command and a count, so nothing about them has to be kept.
 */
export function createIdSource(seed?: string): IdSource {
  if (seed === undefined) return () => CHANCE
  return (command) => {
    let count = 0
    const next = () => {
      count += 1
      return seededBytes(seed, `${command} ${count}`)
    }
    return { newId: () => uuidOf(next()), newSecret: () => next().toString('base64url') }
  }
}

/** Where the ids of a command come from; `command` names it, once and for all. */
export type IdSource = (command: string) => Pick<Given, 'newId' | 'newSecret'>

/** 32 bytes that look random, the same for the same seed and name. */
export function seededBytes(seed: string, name: string): Buffer {
  return createHmac('sha256', seed).update(name).digest()
}

/** A UUID (version 4 by its form) out of the first 16 bytes. */
export function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
