import { FAULTS, type FaultName } from './faults'

/** The faults that can still show once a session is open: its link token is used and its page is there. */
export type SessionFaultName = Exclude<FaultName, `api-${string}` | `token-${string}` | 'page-never-loads'>

export function isForSession(name: FaultName): name is SessionFaultName {
  const { place } = FAULTS[name]
  return place !== 'api' && place !== 'link token' && name !== 'page-never-loads'
}

/** Whether it can still show once somebody logs in at an institution. Wallets have no user name. */
export function isForUsername(name: FaultName): boolean {
  return isForSession(name) && FAULTS[name].place !== 'wallet'
}
