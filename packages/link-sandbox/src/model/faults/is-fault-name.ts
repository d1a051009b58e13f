import { FAULTS, type FaultName } from './faults'

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name)
}
