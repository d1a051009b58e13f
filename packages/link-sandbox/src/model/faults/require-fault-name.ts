import { Refusal } from '../refusal'
import { didYouMean } from './did-you-mean'
import { FAULTS, type FaultName } from './faults'
import { isFaultName } from './is-fault-name'

/** The name as one of the vocabulary; otherwise a refusal that names the nearest ones. */
export function requireFaultName(name: string): FaultName {
  if (isFaultName(name)) return name
  const hint = didYouMean(name, Object.keys(FAULTS)) ?? 'GET /sandbox/faults lists them all.'
  throw new Refusal('fault_unknown', `There is no fault “${name.slice(0, 60)}”. ${hint}`)
}
