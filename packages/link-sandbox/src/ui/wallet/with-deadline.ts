import { WalletError } from './wallet-error'

/** How long a person may take in the wallet. */
const DEADLINE_MS = 60_000

/** The answer of a wallet, or its trouble when there is none in time. What it answers later is not heard. */
export async function withDeadline<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WalletError('timeout')), DEADLINE_MS)
  })
  try {
    return await Promise.race([answer, deadline])
  } finally {
    clearTimeout(timer)
  }
}
