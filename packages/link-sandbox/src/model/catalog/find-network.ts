import { NETWORKS, type Network } from './networks'

const byId = new Map(NETWORKS.map((network) => [network.id, network]))

/** The network with this id (a UUID, any case), if the sandbox has it. */
export function findNetwork(id: string): Network | undefined {
  return byId.get(id.toLowerCase())
}
