import { LinkCallError } from './link-client'

/** The contract's error of a call that must fail. */
export async function failureOf(call: Promise<unknown>): Promise<LinkCallError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof LinkCallError) return error
  throw new Error('The call was expected to be refused.', { cause: error })
}
