import { FAULTS, type FaultName } from './faults'

/** Whether it can still show once a session is open: its link token is used and its page is there. */
export function isForSession(name: FaultName): boolean {
  const { place } = FAULTS[name]
  return place !== 'api' && place !== 'link token' && name !== 'page-never-loads'
}

/** Whether it can still show once somebody logs in at an institution. Wallets have no user name. */
export function isForUsername(name: FaultName): boolean {
  return isForSession(name) && FAULTS[name].place !== 'wallet'
}
