import { FAULTS, type FaultName, isFaultName, isForUsername } from '../catalog/faults'
import { Refusal } from '../state/refusal'
import { didYouMean } from './did-you-mean'

/** The parts of a user name such as `MeshUSDC+kyc-required+webhook-late`. */
interface Username {
  /** The sandbox user. */
  user: string
  faults: FaultName[]
  /** Parts that are not the name of a fault. */
  unknown: string[]
}

/** Splits a user name into the sandbox user and the faults to switch on for this login. */
export function readUsername(username: string): Username {
  const [user = '', ...parts] = username.trim().split('+')
  return { user, faults: parts.filter(isFaultName), unknown: parts.filter((part) => !isFaultName(part)) }
}

/** Like `readUsername`. Throws a refusal for an unknown fault, and for a fault that a user name can't switch on. */
export function requireUsername(username: string): Username {
  const read = readUsername(username)
  const [unknown] = read.unknown
  if (unknown !== undefined) {
    const names = (Object.keys(FAULTS) as FaultName[]).filter(isForUsername)
    const hint = didYouMean(unknown, names) ?? 'The sandbox panel at the top of Link lists all faults.'
    throw new Refusal('fault_unknown', `The sandbox does not know “${unknown.slice(0, 60)}”. ${hint}`)
  }
  const notForUsername = read.faults.find((name) => !isForUsername(name))
  if (notForUsername !== undefined) {
    throw new Refusal(
      'fault_unknown',
      `A username can’t switch on “${notForUsername}”. Use the control API of the sandbox for it.`,
    )
  }
  return read
}
