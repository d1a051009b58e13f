import { Refusal, type RefusalCode } from '../model/state/refusal'

/** The code a command is refused with; undefined when it is not refused. */
export function refusalOf(command: () => unknown): RefusalCode | undefined {
  try {
    command()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
