import link = require('react-mesh-link')
import core = require('react-mesh-link/core')
import networks = require('react-mesh-link/networks')

import type { MeshConnection } from 'react-mesh-link/contract'

const backend = link.httpBackend({ baseUrl: '/api/mesh' })
const client = link.createMeshLink({ backend })
const names = (connections: MeshConnection[]) => connections.map(({ brokerName }) => brokerName)

export const opened = client.open({ intent: 'connect' }).then(({ error }) => error?.code)
export const listed = backend.listConnections().then(names)
export const plain = core.createMeshLink({ backend })
export const ethereum: string = networks.meshNetworks.ethereum.networkId
