import { createHmac } from 'node:crypto'

/** 32 bytes that look random, the same for the same seed and name. */
export function seededBytes(seed: string, name: string): Buffer {
  return createHmac('sha256', seed).update(name).digest()
}
