import { z } from 'zod'
import { MESH_NETWORK_TYPES } from '../mesh/link-token'
import { MeshLinkProblem } from '../problems/mesh-link-problem'
import { textSchema } from '../schemas/values'
import type { LinkTokenResult } from './answers'

const MAX_ADDRESSES = 1_000
const MAX_ISSUES = 5
/** Larger amounts cannot be compared with the transfer that settles. */
const MAX_AMOUNT = 1e17

const textOf = (max: number) => textSchema(max).min(1).optional()
const amountSchema = z.number().min(0).max(MAX_AMOUNT).optional()
const networkIdSchema = z.guid(
  'Must be one of Mesh’s network ids, a UUID, e.g. meshNetworks.ethereum.networkId',
)

const addressSchema = z.strictObject({
  networkId: networkIdSchema,
  symbol: textOf(100),
  address: textOf(500),
  addressTag: textOf(500),
  amount: amountSchema,
  minAmount: amountSchema,
  minAmountInFiat: amountSchema,
  displayAmountInFiat: amountSchema,
})

const goodsSchema = z.strictObject({
  goodsType: textOf(100),
  goodsCategory: textOf(300),
  referenceGoodsId: textOf(300),
  goodsName: textOf(300),
  goodsDetail: textOf(1000),
})

const transferSchema = z
  .strictObject({
    toAddresses: z.array(addressSchema).max(MAX_ADDRESSES).optional(),
    amountInFiat: amountSchema,
    transactionId: textOf(128),
    clientFee: z.number().min(0).max(1).optional(),
    transferType: z.enum(['deposit', 'payment', 'onramp', 'fiatOnRamp', 'fiatOffRamp']).optional(),
    fundingOptions: z.strictObject({ enabled: z.boolean() }).optional(),
    isInclusiveFeeEnabled: z.boolean().optional(),
    description: textOf(256),
    goodsDetails: z.array(goodsSchema).max(100).optional(),
    generatePayLink: z.boolean().optional(),
  })
  .superRefine(({ transferType = 'deposit', toAddresses = [] }, context) => {
    if (transferType !== 'deposit' && transferType !== 'payment') return
    for (const [index, { address }] of toAddresses.entries()) {
      if (address !== undefined) continue
      context.addIssue({
        code: 'custom',
        path: ['toAddresses', index, 'address'],
        message: 'Is missing: Link would not know where the asset goes',
      })
    }
  })

const answerSchema = z.strictObject({
  integrationId: z.guid('Must be one of Mesh’s ids of institutions, a UUID').optional(),
  restrictMultipleAccounts: z.boolean().optional(),
  transferOptions: transferSchema.optional(),
  disableApiKeyGeneration: z.boolean().optional(),
  verifyWalletOptions: z
    .strictObject({
      message: textOf(5_000),
      verificationMethods: z.array(z.enum(['signedMessage'])).optional(),
      addresses: z.array(textSchema(500).min(1)).max(MAX_ADDRESSES).optional(),
      networkId: networkIdSchema.optional(),
      networkType: z.enum(MESH_NETWORK_TYPES).optional(),
    })
    .optional(),
  subClientId: z.guid('Must be Mesh’s id of a sub-client, a UUID').optional(),
  title: textOf(100),
  data: z.unknown().optional(),
})

/**
 * Checks the link-token request that an intent returned, except for its `data`, before anything is sent: Mesh ignores a
 * field that it does not know, so a misspelt address would be no address.
 *
 * @param name the intent's name, for the message
 * @throws `internal` that names each wrong field, which is a bug in the intent. Values are not shown
 */
export function checkLinkTokenRequest(name: string, returned: unknown): LinkTokenResult {
  const result = answerSchema.safeParse(returned)
  if (result.success) return result.data as LinkTokenResult
  const mistakes = result.error.issues
    .slice(0, MAX_ISSUES)
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
  const detail = `intents.${name}.linkToken returned a request with mistakes, so nothing was sent to Mesh. ${mistakes.join('. ')}.`
  throw new MeshLinkProblem('internal', detail, { cause: new TypeError(detail) })
}
