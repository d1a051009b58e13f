import { Refusal } from '../refusal'
import { didYouMean } from './did-you-mean'
import { isForUsername } from './fault-reach'
import { FAULTS, type FaultName } from './faults'
import { readUsername, type Username } from './read-username'

/** Takes a user name apart. Refuses one that asks for what does not exist, or for what a login comes too late for. */
export function requireUsername(username: string): Username {
  const read = readUsername(username)
  const [unknown] = read.unknown
  if (unknown !== undefined) {
    const names = (Object.keys(FAULTS) as FaultName[]).filter(isForUsername)
    const hint = didYouMean(unknown, names) ?? 'The sandbox menu at the top lists what there is.'
    throw new Refusal('fault_unknown', `The sandbox does not know “${unknown.slice(0, 60)}”. ${hint}`)
  }
  const late = read.faults.find((name) => !isForUsername(name))
  if (late !== undefined) {
    throw new Refusal(
      'fault_unknown',
      `A username can’t switch on “${late}”. Use the control API of the sandbox for it.`,
    )
  }
  return read
}
