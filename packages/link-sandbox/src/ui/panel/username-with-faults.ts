import type { LinkFault } from '../../link-api/contract-faults'

/** A user name that switches on what is on here: `Mesh+kyc-required`. */
export function usernameWithFaults(username: string, faults: LinkFault[]): string {
  const names = faults.filter(({ isOn, isForUsername }) => isOn && isForUsername).map(({ name }) => name)
  return [username, ...names].join('+')
}
