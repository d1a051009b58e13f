/** What a wallet asks its person before it does something. */
export interface Question {
  title: string
  /** A message to sign, shown as it is. */
  message?: string
  details?: { label: string; value: string }[]
}
