import type { HttpBindings } from '@hono/node-server'
import type { TransferVerificationResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { findAsset } from '../../model/catalog/find-asset'
import { findIntegration } from '../../model/catalog/find-integration'
import { findNetwork } from '../../model/catalog/find-network'
import { isAddressOf } from '../../model/is-address-of'
import type { ApiEnv } from '../api-env'
import { envelope } from '../envelope'
import { readGetBody } from '../read-get-body'
import { supports } from './supports'

const text = z.string().max(256).nullish()
const body = z.strictObject({ integrationId: text, token: text, networkId: text, targetAddress: text })

type Failure = NonNullable<TransferVerificationResponse['failureReason']>

/** `GET verify`, with a body as Mesh has it: whether a transfer could be made, without any account. What is left out is not checked. */
export function verifyRoute() {
  return new Hono<ApiEnv & { Bindings: HttpBindings }>().get('/verify', async (c) => {
    const failure = failureOf(await readGetBody(c, body))
    const content = failure
      ? { status: 'failed' as const, errorMessage: failure[1], failureReason: failure[0] }
      : {
          status: 'succeeded' as const,
          errorMessage: 'transfer request verification is successful',
          failureReason: null,
        }
    return c.json(envelope('ok', { content: content satisfies TransferVerificationResponse }))
  })
}

function failureOf(asked: z.output<typeof body>): [Failure, string] | undefined {
  const { integrationId, token, networkId, targetAddress } = asked
  const integration = integrationId ? findIntegration(integrationId) : undefined
  const network = networkId ? findNetwork(networkId) : undefined
  const asset = token ? findAsset(token) : undefined
  if (integrationId && !integration) {
    return ['notSupportedOnIntegration', 'There is no integration with this id.']
  }
  if (networkId && !network) return ['notSupportedOnNetwork', 'There is no network with this id.']
  if (token && !asset) return ['notSupportedOnToken', 'There is no such token.']
  if (integration && network && !supports(integration, network)) {
    return ['notSupportedOnIntegration', `${integration.name} doesn’t send over ${network.name}.`]
  }
  if (asset && network && !asset.networks[network.id]) {
    return ['notSupportedOnNetwork', `${asset.symbol} can’t be sent over ${network.name}.`]
  }
  if (targetAddress && network && !isAddressOf(network, targetAddress)) {
    return ['invalidAddressFormat', `This is not an address of the network ${network.name}.`]
  }
  return undefined
}
