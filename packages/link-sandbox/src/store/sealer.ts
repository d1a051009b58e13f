/** Encrypts what must not stand in the clear on disk. */
export interface Sealer {
  /** @param bound what the secret belongs to: it opens only with the same */
  seal(secret: string, bound: string): string
  /** Throws a `SealError` for what was not sealed with this key and for this `bound`. */
  open(sealed: string, bound: string): string
  /** A signature that `isSigned` knows again. */
  sign(text: string): string
  isSigned(text: string, signature: string): boolean
}
