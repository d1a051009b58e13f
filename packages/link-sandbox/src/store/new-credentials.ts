import { randomBytes, randomUUID } from 'node:crypto'
import type { Credentials } from './credentials'
import { seededBytes } from './seeded-bytes'
import { uuidOf } from './uuid-of'

/** Credentials by chance, or those of a seed. */
export function newCredentials(seed?: string): Credentials {
  const bytes = (name: string) => (seed === undefined ? randomBytes(32) : seededBytes(seed, name))
  const secret = (name: string) => bytes(name).subarray(0, 24).toString('base64url')
  return {
    clientId: seed === undefined ? randomUUID() : uuidOf(bytes('client id')),
    clientSecret: `sandbox_${secret('client secret')}`,
    readClientSecret: `sandbox_read_${secret('read secret')}`,
    webhookSecret: secret('webhook secret'),
  }
}
