import { type Contract, createContract } from './create-contract'
import { withKnownDifferences } from './known-differences'
import { readClientTypes } from './read-client-types'

let contract: Contract | undefined

/** Mesh's contract by the types of its official client, read once a process. */
export function clientContract(): Contract {
  contract ??= createContract(withKnownDifferences(readClientTypes()))
  return contract
}
