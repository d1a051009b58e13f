import type { LinkTokenModel } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../http/authenticate'
import { nonEmptyText, readBody, uuid, withoutNulls } from '../http/body'
import { brokerType, catalogTypeOf } from '../http/broker-type'
import { ApiError, envelope, invalidField, missingField } from '../http/envelope'
import { encodeLinkStyle, type LinkStyle } from '../link-style'
import { findAsset } from '../model/catalog/assets'
import { findIntegration, INTEGRATIONS } from '../model/catalog/integrations'
import { NETWORK_TYPES } from '../model/catalog/networks'
import { issueLinkToken } from '../model/session/link-token'
import type {
  GoodsDetail,
  LinkRequest,
  TransferDestination,
  TransferRequest,
  WalletVerificationRequest,
} from '../model/state/link-request'
import type { ApiContext } from './context'

/** `POST /api/v1/linktoken`: a one-time token for one Link session. */
export function linkTokenRoute({ store, linkUrl, linkStyle }: ApiContext) {
  return new Hono<ApiEnv>().post('/', async (c) => {
    const body = await readBody(c, linkTokenRequest)
    const { clientId, scope } = c.get('caller')
    const command = { clientId, scope, userId: body.userId, request: toLinkRequest(body) }
    const { authCode } = await store.run((_, context) => issueLinkToken(command, context))
    const url = linkUrlOf(linkUrl, clientId, authCode, linkStyle)
    const content = {
      linkToken: Buffer.from(url).toString('base64'),
      paymentLink: command.request.payLink ? url : null,
    } satisfies LinkTokenModel
    return c.json(envelope('ok', { content }))
  })
}

const amount = z.number().positive('must be above zero').max(1e15)

const toAddress = z.strictObject({
  networkId: uuid,
  symbol: z.string().nullish(),
  address: z.string().max(256).nullish(),
  addressTag: z.string().max(256).nullish(),
  amount: amount.nullish(),
  displayAmountInFiat: z.number().nullish(),
  // In Mesh's live documentation, but not yet in its OpenAPI document.
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
const verifyWalletOptions = z.strictObject({
  message: z.string().max(1000).nullish(),
  verificationMethods: z.array(z.enum(['signedMessage'])).nullish(),
  addresses: z.array(z.string().max(256)).max(200).nullish(),
  networkId: uuid.nullish(),
  networkType: z.enum(NETWORK_TYPES).nullish(),
})

/** Body of `POST /api/v1/linktoken`. */
export const linkTokenRequest = z.strictObject({
  userId: nonEmptyText.max(300),
  brokerType: brokerType.nullish(),
  restrictMultipleAccounts: z.boolean().nullish(),
  transferOptions: transferOptions.nullish(),
  integrationId: uuid.nullish(),
  disableApiKeyGeneration: z.boolean().nullish(),
  verifyWalletOptions: verifyWalletOptions.nullish(),
  subClientId: uuid.nullish(),
  // In an example of Mesh's OpenAPI document, but not in its schema.
  configurationId: uuid.nullish(),
})

/** The text to sign when the integrator gives none. */
const DEFAULT_MESSAGE = 'Sign this message to confirm that this wallet is yours.'

/** Converts the body to the model's request. Checks the rules that concern several fields. */
export function toLinkRequest(body: z.output<typeof linkTokenRequest>): LinkRequest {
  const integrationId = body.integrationId?.toLowerCase() ?? integrationOf(body.brokerType)
  return {
    integrationId,
    subClientId: body.subClientId?.toLowerCase() ?? undefined,
    // Mesh's newer guide: "Defaults to true".
    restrictMultipleAccounts: body.restrictMultipleAccounts ?? true,
    transfer: body.transferOptions ? toTransferRequest(body.transferOptions) : undefined,
    verifyWallet: body.verifyWalletOptions
      ? toVerification(body.verifyWalletOptions, integrationId)
      : undefined,
    payLink: body.transferOptions?.generatePayLink ? true : undefined,
    disableApiKeyGeneration: body.disableApiKeyGeneration ? true : undefined,
  }
}

function toVerification(
  options: z.output<typeof verifyWalletOptions>,
  integrationId: string | undefined,
): WalletVerificationRequest {
  // "Required if `signedMessage` is provided in VerificationMethods list."
  if (options.verificationMethods?.includes('signedMessage') && !options.message) {
    throw missingField('verifyWalletOptions.message')
  }
  if (integrationId && findIntegration(integrationId)?.category !== 'wallet') {
    throw invalidField('verifyWalletOptions: the integration of integrationId is not a wallet')
  }
  return {
    message: options.message || DEFAULT_MESSAGE,
    addresses: options.addresses ?? [],
    networkId: options.networkId?.toLowerCase() ?? undefined,
    networkType: options.networkType ?? undefined,
  }
}

/** The integration of the deprecated field `brokerType`. */
function integrationOf(type: string | null | undefined): string | undefined {
  if (!type) return undefined
  // "Not supported types: DeFiWallet, CryptocurrencyAddress, CryptocurrencyWallet."
  if (['deFiWallet', 'cryptocurrencyAddress', 'cryptocurrencyWallet'].includes(type)) {
    throw invalidField('brokerType is not supported')
  }
  // By either name: the sandbox's own names mean nothing else.
  const ofCatalog = catalogTypeOf(type, 'sandbox')
  const integration = INTEGRATIONS.find((candidate) => candidate.type === ofCatalog)
  if (integration) return integration.id
  throw invalidField(`brokerType: this sandbox has no integration of the type ${type}`)
}

type TransferOptions = z.output<typeof transferOptions>
type ToAddress = NonNullable<TransferOptions['toAddresses']>[number]

/** Converts the transfer options. Undefined without an address: the session then only connects accounts. */
function toTransferRequest(options: TransferOptions): TransferRequest | undefined {
  if (options.generatePayLink && !options.transactionId) {
    const message = 'transferOptions.transactionId is required with generatePayLink'
    throw new ApiError('badRequest', message, { errorType: 'missingField' })
  }
  const destinations = (options.toAddresses ?? []).map(toDestination)
  if (options.amountInFiat && destinations.some(({ amount }) => amount !== undefined)) {
    throw invalidField('transferOptions: give amountInFiat or an amount per address, not both')
  }
  // Mesh: "If this parameter is present, the Link session will continue to transfer flow".
  if (destinations.length === 0) return undefined
  return {
    type: options.transferType ?? 'deposit',
    destinations,
    amountInFiat: options.amountInFiat ?? undefined,
    clientTransactionId: options.transactionId ?? undefined,
    clientFee: options.clientFee ?? undefined,
    feesIncluded: options.isInclusiveFeeEnabled ?? false,
    fundingOptions: options.fundingOptions ? { enabled: options.fundingOptions.enabled ?? false } : undefined,
    description: options.description ?? undefined,
    goodsDetails: options.goodsDetails?.map((goods): GoodsDetail => withoutNulls(goods)),
  }
}

function toDestination(to: ToAddress, index: number): TransferDestination {
  const { symbol, address } = to
  for (const [name, value] of Object.entries({ symbol, address })) {
    if (!value) throw missingField(`transferOptions.toAddresses.${index}.${name}`)
  }
  return {
    networkId: to.networkId.toLowerCase(),
    symbol: symbol ?? '',
    address: address ?? '',
    addressTag: to.addressTag ?? undefined,
    amount: to.amount ?? undefined,
    displayAmountInFiat: to.displayAmountInFiat ?? undefined,
    minAmount: to.minAmount ?? minimumOf(to),
    minAmountInFiat: to.minAmountInFiat ?? undefined,
  }
}

/** Converts a minimum in US dollars to the asset. */
function minimumOf({ minAmountInFiat, symbol }: ToAddress): number | undefined {
  const asset = symbol ? findAsset(symbol) : undefined
  return minAmountInFiat && asset ? minAmountInFiat / Number(asset.price) : undefined
}

/** The URL of the Link page for one session. A link token is the base64 of this URL. */
export function linkUrlOf(linkUrl: string, clientId: string, authCode: string, style?: LinkStyle): string {
  const url = `${linkUrl}/b2b-iframe/${encodeURIComponent(clientId)}/broker-connect?auth_code=${authCode}`
  return style ? `${url}&link_style=${encodeURIComponent(encodeLinkStyle(style))}` : url
}
