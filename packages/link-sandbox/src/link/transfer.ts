import { Hono } from 'hono'
import { z } from 'zod'
import { type Asset, decimalsOf } from '../model/catalog/assets'
import { findNetwork } from '../model/catalog/networks'
import { unitsToNumber, valueInCents } from '../model/money'
import { passKyc } from '../model/session/session'
import type { PreviewRecord, TransferRecord } from '../model/state/transfer-records'
import { readAssets } from '../model/transfer/assets'
import { executeInLink, type LinkExecution } from '../model/transfer/execute'
import { requireSessionTransfer } from '../model/transfer/list'
import { previewTransfer } from '../model/transfer/preview'
import type { Route } from '../model/transfer/source'
import { walletRequestFor } from '../model/wallet/send'
import { readCommand, text } from './body'
import type { LinkContext, LinkEnv } from './context'
import type {
  LinkAsset,
  LinkAssets,
  LinkExecute,
  LinkKyc,
  LinkPreview,
  LinkTransferFinished,
  LinkTransferStatus,
  Money,
} from './contract'
import { linkFundingPart } from './funding'

const kycBody = z.object({ connectionKey: text })

/** `POST /link-api/{clientId}/kyc`: the user says that the identity check (KYC) is done. */
export function kycRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = await readCommand(c, kycBody)
    await store.run((state, context) => passKyc(state, command, context))
    const answer: LinkKyc = { step: 'assets' }
    return c.json(answer)
  })
}

/** `GET /link-api/{clientId}/assets?connectionKey=`: the assets of an account, with their networks. */
export function assetsRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().get('/', async (c) => {
    const query = { sessionKey: c.get('sessionKey'), connectionKey: c.req.query('connectionKey') ?? '' }
    // A command, because a fault that occurs has to be counted.
    const assets = await store.run((state, context) => readAssets(state, query, context))
    const answer: LinkAssets = {
      assets: assets.map(({ asset, units, routes, reason, needsFunding }) => ({
        symbol: asset.symbol,
        name: asset.name,
        amount: unitsToNumber(units, asset.decimals),
        amountInFiat: unitsToNumber(valueInCents(units, asset), 2),
        price: Number(asset.price),
        networks: linkAssetRoutes(asset, routes),
        ...(needsFunding && { needsFunding }),
        ...(reason !== undefined && { ineligibilityReason: reason }),
      })),
    }
    return c.json(answer)
  })
}

/** The routes of an asset, in the form of the contract. `largest`: the most that can be sent, in minor units. */
export function linkAssetRoutes(
  asset: Asset,
  routes: (Route & { largest?: bigint })[],
): LinkAsset['networks'] {
  return routes.map(({ network, destination, networkFee, minAmount, largest }) => ({
    networkId: network.id,
    networkName: network.name,
    toAddress: destination.address,
    networkFee: unitsToNumber(networkFee, asset.decimals),
    networkFeeInFiat: unitsToNumber(valueInCents(networkFee, asset), 2),
    minAmount: unitsToNumber(minAmount, asset.decimals),
    ...(largest !== undefined && { maxAmount: unitsToNumber(largest, asset.decimals) }),
  }))
}

const previewBody = z.object({
  connectionKey: text,
  symbol: text,
  networkId: text,
  // A decimal string is exact; a JSON number can lose decimal places.
  amount: z.union([z.number(), text]),
  funding: z.array(text).max(50).optional(),
})

/** `POST /link-api/{clientId}/preview`: prices a transfer. */
export function previewRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = await readCommand(c, previewBody)
    const preview = await store.run((state, context) => previewTransfer(state, command, context))
    return c.json(linkPreview(preview, now()))
  })
}

/** A preview, in the form of the contract. @param now epoch ms */
export function linkPreview(preview: PreviewRecord, now: number): LinkPreview {
  const decimals = decimalsOf(preview.symbol)
  const money = (units: string, cents: string): Money => ({
    amount: unitsToNumber(BigInt(units), decimals),
    inFiat: unitsToNumber(BigInt(cents), 2),
  })
  return {
    previewId: preview.id,
    symbol: preview.symbol,
    networkId: preview.networkId,
    networkName: findNetwork(preview.networkId)?.name ?? '',
    toAddress: preview.toAddress,
    amount: money(preview.amount, preview.amountInCents),
    networkFee: money(preview.networkFee, preview.networkFeeInCents),
    institutionFee: money(preview.institutionFee, preview.institutionFeeInCents),
    clientFee: money(preview.clientFee, preview.clientFeeInCents),
    total: money(preview.total, preview.totalInCents),
    expiresInSeconds: Math.round((preview.expiresAt - now) / 1000),
    clientTransactionId: preview.clientTransactionId,
    userId: preview.userId,
    addressTag: preview.addressTag,
    feesIncluded: preview.feesIncluded || undefined,
    funding: preview.funding?.map((part) => linkFundingPart(part, decimals)),
  }
}

const executeBody = z.object({ previewId: text, code: text.optional() })

/** `POST /link-api/{clientId}/execute`: asks for the transfer's code first, then sends. Wallets: answers the transaction to sign. */
export function executeRoute({ store, now, rules }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = await readCommand(c, executeBody)
    const request = await store.run((state, context) => walletRequestFor(state, command, context))
    if (request) return c.json({ step: 'wallet', request } satisfies LinkExecute)
    const done = await store.run((state, context) => executeInLink(state, command, rules, context))
    return c.json(linkExecute(done, now()))
  })
}

function linkExecute(done: LinkExecution, now: number): LinkExecute {
  switch (done.step) {
    case 'mfa':
      return done
    case 'feeRisen':
      return { step: 'feeRisen', preview: linkPreview(done.preview, now) }
    case 'executed':
      return { step: 'executed', transfer: transferFinished(done.transfer) }
  }
}

/** The payload for the host page: a submitted transfer. */
export function transferFinished(transfer: TransferRecord): LinkTransferFinished {
  const decimals = decimalsOf(transfer.symbol)
  return {
    status: 'success',
    txId: transfer.institutionTransactionId,
    transferId: transfer.id,
    txHash: transfer.hash,
    fromAddress: transfer.fromAddress,
    toAddress: transfer.toAddress,
    symbol: transfer.symbol,
    amount: unitsToNumber(BigInt(transfer.amount), decimals),
    amountInFiat: unitsToNumber(BigInt(transfer.amountInCents), 2),
    totalAmountInFiat: unitsToNumber(BigInt(transfer.totalInCents), 2),
    networkId: transfer.networkId,
    networkName: findNetwork(transfer.networkId)?.name ?? '',
    userId: transfer.userId,
    ...(transfer.clientTransactionId !== undefined && { clientTransactionId: transfer.clientTransactionId }),
  }
}

/** `GET /link-api/{clientId}/transfer?id=`: the status of a transfer. */
export function transferStatusRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().get('/', (c) => {
    const query = { sessionKey: c.get('sessionKey'), transferId: c.req.query('id') ?? '' }
    const { status } = requireSessionTransfer(store.state, query, now())
    const answer: LinkTransferStatus = { status }
    return c.json(answer)
  })
}
