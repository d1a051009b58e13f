import type { MeshScope } from 'react-mesh-link/contract'
import type { MeshNetworkId } from 'react-mesh-link/networks'
import { z } from 'zod'
import type { MeshRequest } from './mesh-request'

/** A destination address of a transfer. */
export interface LinkTokenAddress {
  /** Mesh's id of the network, a UUID, e.g. `meshNetworks.ethereum.networkId`. */
  networkId: MeshNetworkId
  /** Ticker of the asset, e.g. `USDC`; never a contract address. */
  symbol?: string
  /** Where the asset goes. */
  address: string
  /** Memo or tag, for networks that need one. */
  addressTag?: string
  /** In the asset. */
  amount?: number
  /** Minimum to send, in the asset. */
  minAmount?: number
  /** Minimum to send, in US dollars. */
  minAmountInFiat?: number
  /** In US dollars. */
  displayAmountInFiat?: number
}

/** The goods that are paid for (Binance Pay). */
interface LinkTokenGoods {
  goodsType?: string
  goodsCategory?: string
  referenceGoodsId?: string
  goodsName?: string
  goodsDetail?: string
}

/** What all transfers may have. */
interface TransferOptions {
  /** In US dollars. */
  amountInFiat?: number
  /** Your own id of the transaction, 1 to 128 characters. Mesh repeats it in webhooks. */
  transactionId?: string
  /** Ratio from 0 to 1. */
  clientFee?: number
  fundingOptions?: { enabled: boolean }
  isInclusiveFeeEnabled?: boolean
  /** Up to 256 characters (Binance Pay). */
  description?: string
  goodsDetails?: LinkTokenGoods[]
  generatePayLink?: boolean
}

/** A transfer to addresses: of the user's own on your platform (`deposit`), or of yours (`payment`). */
interface TransferToAddresses extends TransferOptions {
  transferType?: 'deposit' | 'payment'
  toAddresses?: LinkTokenAddress[]
}

/** A purchase or a sale for money, whose address may be left to Link. */
interface TransferOfMoney extends TransferOptions {
  transferType: 'onramp' | 'fiatOnRamp' | 'fiatOffRamp'
  toAddresses?: (Omit<LinkTokenAddress, 'address'> & Partial<Pick<LinkTokenAddress, 'address'>>)[]
}

/** The transfer that Link offers. */
export type LinkTokenTransferOptions = TransferToAddresses | TransferOfMoney

/** Mesh's kinds of networks, from its API contract. */
export const MESH_NETWORK_TYPES = [
  'evm',
  'solana',
  'bitcoin',
  'cardano',
  'tron',
  'avalancheX',
  'tezos',
  'dogecoin',
  'ripple',
  'stellar',
  'litecoin',
  'sui',
  'aptos',
  'tvm',
  'injective',
] as const

type MeshNetworkType = (typeof MESH_NETWORK_TYPES)[number]

/** Wallet verification by a signed message. */
export interface LinkTokenVerifyOptions {
  message?: string
  verificationMethods?: 'signedMessage'[]
  addresses?: string[]
  networkId?: MeshNetworkId
  networkType?: MeshNetworkType
}

/** A link-token request as an intent returns it: Mesh's fields without the user, which the handler adds. */
export interface LinkTokenOptions {
  /** Mesh's id of an institution that Link opens directly. */
  integrationId?: string
  /** Hides "Link another account". */
  restrictMultipleAccounts?: boolean
  transferOptions?: LinkTokenTransferOptions
  disableApiKeyGeneration?: boolean
  verifyWalletOptions?: LinkTokenVerifyOptions
  subClientId?: string
}

/** A one-time link token. Secret. */
export interface MeshLinkToken {
  linkToken: string
  paymentLink: string | undefined
}

const contentSchema = z.object({ linkToken: z.string().min(1), paymentLink: z.string().nullish() })

/** Creates a link token. Never retried, because each call creates a token. */
export async function createLinkToken(
  request: MeshRequest,
  { userId, ...options }: LinkTokenOptions & { userId: string },
  scope: MeshScope,
): Promise<MeshLinkToken> {
  const content = await request({
    operation: 'linktoken',
    method: 'POST',
    path: '/api/v1/linktoken',
    body: { ...options, userId },
    secrets: [userId],
    scope,
    isRetryable: false,
    content: contentSchema,
  })
  return { linkToken: content.linkToken, paymentLink: content.paymentLink ?? undefined }
}
