import { randomBytes, randomUUID } from 'node:crypto'
import type { IdSource } from './id-source'
import { seededBytes } from './seeded-bytes'
import { uuidOf } from './uuid-of'

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
