import { StackError } from './stack-error'

/**
 * Reads how many seconds a transfer takes to settle in the local sandbox.
 *
 * @returns `undefined` when the variable is not set
 * @throws StackError when the value is not a number
 */
export function readSettleAfter(env: Record<string, string | undefined>): number | undefined {
  const text = env.SANDBOX_SETTLE_AFTER?.trim()
  if (!text) return undefined
  if (!/^\d+(\.\d+)?$/.test(text)) {
    throw new StackError(`SANDBOX_SETTLE_AFTER has to be a number of seconds, and is "${text}".`)
  }
  return Number(text)
}
