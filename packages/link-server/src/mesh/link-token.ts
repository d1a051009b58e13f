import type { MeshScope } from 'react-mesh-link/contract'
import { z } from 'zod'
import type { MeshRequest } from './mesh-request'

/** Where an asset may arrive. */
export interface LinkTokenAddress {
  /** Mesh's id of the network, a UUID. */
  networkId: string
  /** Ticker, never a contract address. */
  symbol?: string
  address?: string
  /** Memo or tag of networks that need one. */
  addressTag?: string
  /** In the asset. */
  amount?: number
  /** The least that may be sent, in the asset. */
  minAmount?: number
  /** The least that may be sent, in US dollars. */
  minAmountInFiat?: number
  /** In US dollars. */
  displayAmountInFiat?: number
}

/** What is paid for (Binance Pay). */
export interface LinkTokenGoods {
  goodsType?: string
  goodsCategory?: string
  referenceGoodsId?: string
  goodsName?: string
  goodsDetail?: string
}

/** What Link shall transfer. */
export interface LinkTokenTransferOptions {
  toAddresses?: LinkTokenAddress[]
  /** In US dollars. */
  amountInFiat?: number
  /** Your own id of the transaction, up to 128 characters; comes back in webhooks. */
  transactionId?: string
  /** Ratio 0..1. */
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
  /** Mesh's word, e.g. `evm`, `solana`. */
  networkType?: string
}

/** A link-token request as an intent writes it: all that Mesh takes but the user, whom the handler adds. */
export interface LinkTokenOptions {
  /** Mesh's id of an institution: opens it directly. */
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

/** Asks Mesh for a link token. Never repeated: each call mints a token. */
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
    isRepeatable: false,
    content: contentSchema,
  })
  return { linkToken: content.linkToken, paymentLink: content.paymentLink ?? undefined }
}
