import { StackError } from './stack-error'

/**
 * Reads how many seconds a transfer takes to settle in the sandbox.
 *
 * @throws StackError when it is no number
 */
export function readSettleAfter(env: Record<string, string | undefined>): number | undefined {
  const text = env.SANDBOX_SETTLE_AFTER?.trim()
  if (!text) return undefined
  if (!/^\d+(\.\d+)?$/.test(text)) {
    throw new StackError(`SANDBOX_SETTLE_AFTER has to be a number of seconds, not "${text}".`)
  }
  return Number(text)
}
