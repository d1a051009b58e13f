import { z } from 'zod'
import { NETWORK_TYPES } from '../model/network-type'
import { brokerType } from './broker-type'

const uuid = z.guid('must be a UUID')
const amount = z.number().positive('must be above zero').max(1e15)

const toAddress = z.strictObject({
  networkId: uuid,
  symbol: z.string().nullish(),
  address: z.string().max(256).nullish(),
  addressTag: z.string().max(256).nullish(),
  amount: amount.nullish(),
  displayAmountInFiat: z.number().nullish(),
  // In Mesh's live documentation, not yet in its OpenAPI document.
  minAmount: amount.nullish(),
  minAmountInFiat: amount.nullish(),
})

const goodsDetails = z.strictObject({
  goodsType: z.string().nullish(),
  goodsCategory: z.string().nullish(),
  referenceGoodsId: z.string().nullish(),
  goodsName: z.string().nullish(),
  goodsDetail: z.string().nullish(),
})

/** `transferOptions` of a link token. */
export const transferOptions = z.strictObject({
  toAddresses: z.array(toAddress).max(200).nullish(),
  amountInFiat: amount.nullish(),
  transactionId: z.string().max(128).nullish(),
  clientFee: z.number().min(0).max(1).nullish(),
  transferType: z.enum(['deposit', 'payment', 'onramp', 'fiatOnRamp', 'fiatOffRamp']).nullish(),
  fundingOptions: z.strictObject({ enabled: z.boolean().optional() }).nullish(),
  isInclusiveFeeEnabled: z.boolean().nullish(),
  description: z.string().max(256).nullish(),
  goodsDetails: z.array(goodsDetails).max(200).nullish(),
  generatePayLink: z.boolean().nullish(),
})

/** `verifyWalletOptions` of a link token. */
export const verifyWalletOptions = z.strictObject({
  message: z.string().max(1000).nullish(),
  verificationMethods: z.array(z.enum(['signedMessage'])).nullish(),
  addresses: z.array(z.string().max(256)).max(200).nullish(),
  networkId: uuid.nullish(),
  networkType: z.enum(NETWORK_TYPES).nullish(),
})

/** Body of `POST /api/v1/linktoken`. */
export const linkTokenRequest = z.strictObject({
  userId: z.string().min(1, 'must not be empty').max(300),
  brokerType: brokerType.nullish(),
  restrictMultipleAccounts: z.boolean().nullish(),
  transferOptions: transferOptions.nullish(),
  integrationId: uuid.nullish(),
  disableApiKeyGeneration: z.boolean().nullish(),
  verifyWalletOptions: verifyWalletOptions.nullish(),
  subClientId: uuid.nullish(),
  // In the example of Mesh's OpenAPI document, though not in its schema.
  configurationId: uuid.nullish(),
})
