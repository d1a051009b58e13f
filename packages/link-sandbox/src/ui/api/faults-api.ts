import type { LinkFaults } from '../../link-api/contract-faults'

/** What the sandbox's panel asks for. Each call rejects with a `LinkApiError`. */
export interface FaultsApi {
  load(): Promise<LinkFaults>
  /** Those named are on in this session from now on, all others off. */
  save(faults: string[]): Promise<LinkFaults>
  /** Says that the page has shown one. */
  shown(name: string): Promise<unknown>
}
