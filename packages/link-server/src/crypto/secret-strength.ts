/** Smallest length of a secret that keys are made of. */
export const SECRET_BYTES = 32
/** Output of `openssl rand -base64 32` has about 200 bits by this measure; a repeated letter has 0. */
const MIN_ENTROPY_BITS = 96

/** Whether a value is text of at least `SECRET_BYTES` bytes. */
export function isLongSecret(value: unknown): value is string {
  return typeof value === 'string' && Buffer.byteLength(value) >= SECRET_BYTES
}

/** Whether a secret repeats itself so much that it can be guessed. Such a secret is fine on a developer's machine only. */
export function isGuessable(secret: string): boolean {
  return entropyBits(secret) < MIN_ENTROPY_BITS
}

/** Shannon entropy of the characters, times the length. A rough estimate; 0 for one repeated letter. */
function entropyBits(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= count * Math.log2(count / text.length)
  return bits
}
