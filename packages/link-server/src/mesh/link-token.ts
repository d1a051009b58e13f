import type { MeshScope } from 'react-mesh-link/contract'
import { z } from 'zod'
import type { MeshRequest } from './mesh-request'

/** A destination address of a transfer. */
export interface LinkTokenAddress {
  /** Mesh's id of the network, a UUID. */
  networkId: string
  /** Ticker of the asset, e.g. `USDC`; never a contract address. */
  symbol?: string
  address?: string
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

/** The transfer that Link offers. */
export interface LinkTokenTransferOptions {
  toAddresses?: LinkTokenAddress[]
  /** In US dollars. */
  amountInFiat?: number
  /** Your own id of the transaction, 1 to 128 characters. Mesh repeats it in webhooks. */
  transactionId?: string
  /** Ratio from 0 to 1. */
  clientFee?: number
  transferType?: 'deposit' | 'payment' | 'onramp' | 'fiatOnRamp' | 'fiatOffRamp'
  fundingOptions?: { enabled: boolean }
  isInclusiveFeeEnabled?: boolean
  /** Up to 256 characters (Binance Pay). */
  description?: string
  goodsDetails?: LinkTokenGoods[]
  generatePayLink?: boolean
}

/** Wallet verification by a signed message. */
export interface LinkTokenVerifyOptions {
  message?: string
  verificationMethods?: 'signedMessage'[]
  addresses?: string[]
  networkId?: string
  /** Mesh's name, e.g. `evm`, `solana`. */
  networkType?: string
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
