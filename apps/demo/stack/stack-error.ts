/** The demo can't start, for a reason that the message tells with what to do about it. */
export class StackError extends Error {
  override readonly name = 'StackError'
}
