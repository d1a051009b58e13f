/** A random id; `crypto.randomUUID` exists in secure contexts only, and a phone on the local network has none. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}
