import type { FaultName } from './faults'
import { isFaultName } from './is-fault-name'

/** A user name as it is typed: `MeshUSDC+kyc-required+webhook-late`. */
export interface Username {
  /** The sandbox user. */
  user: string
  faults: FaultName[]
  /** Parts that name no fault. */
  unknown: string[]
}

/** Takes a user name apart into the sandbox user and the faults that this login asks for. */
export function readUsername(username: string): Username {
  const [user = '', ...parts] = username.trim().split('+')
  return { user, faults: parts.filter(isFaultName), unknown: parts.filter((part) => !isFaultName(part)) }
}
