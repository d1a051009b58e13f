/** What to look for, as a user would name it. */
export type What = ({ role: string; name?: Words } | { label: Words } | { text: Words }) & {
  /** Text that has to be in it. */
  having?: string
  /** What it has to be a part of. */
  within?: What
}

export type Words = string | RegExp
