import { Hono } from 'hono'
import { z } from 'zod'
import { type Asset, findAsset } from '../model/catalog/assets'
import { findNetwork } from '../model/catalog/networks'
import { unitsToNumber, valueInCents } from '../model/money'
import { passKyc } from '../model/session/session'
import type { PreviewRecord, TransferRecord } from '../model/state/records'
import { readAssets } from '../model/transfer/assets'
import { executeInLink, type LinkExecution } from '../model/transfer/execute'
import { transferOfSession } from '../model/transfer/list'
import { previewTransfer } from '../model/transfer/preview'
import type { Route } from '../model/transfer/source'
import { walletOfPreview } from '../model/wallet/send'
import { readLinkBody, text } from './body'
import type { LinkContext, LinkEnv } from './context'
import type {
  LinkAsset,
  LinkAssets,
  LinkExecute,
  LinkKyc,
  LinkPreview,
  LinkTransferFinished,
  LinkTransferStatus,
} from './contract'
import { linkFundingPart } from './funding'

const previewBody = z.object({
  connectionKey: text,
  symbol: text,
  networkId: text,
  // A decimal string keeps the places that a JSON number would lose.
  amount: z.union([z.number(), text]),
  funding: z.array(text).max(50).optional(),
})

/** `POST /link-api/{clientId}/preview`: prices a transfer. */
export function previewRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const sessionKey = c.get('sessionKey')
    const command = { ...(await readLinkBody(c, previewBody)), sessionKey }
    const preview = await store.run((state, given) => previewTransfer(state, command, given))
    return c.json(linkPreview(preview, now()))
  })
}

const executeBody = z.object({ previewId: text, code: text.optional() })

/** `POST /link-api/{clientId}/execute`: first asks for the transfer's code, then sends; out of a wallet, says what the wallet has to send. */
export function executeRoute({ store, now, rules }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, executeBody)), sessionKey: c.get('sessionKey') }
    const request = await store.run((state, given) => walletOfPreview(state, command, given))
    if (request) return c.json({ step: 'wallet', request } satisfies LinkExecute)
    const done = await store.run((state, given) => executeInLink(state, command, rules, given))
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

/** `GET /link-api/{clientId}/transfer?id=`: how a transfer goes. */
export function transferStatusRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().get('/', (c) => {
    const query = { sessionKey: c.get('sessionKey'), transferId: c.req.query('id') ?? '' }
    const { status } = transferOfSession(store.state, query, now())
    const answer: LinkTransferStatus = { status }
    return c.json(answer)
  })
}

/** `GET /link-api/{clientId}/assets?connectionKey=`: what the account holds and where it can go. */
export function assetsRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().get('/', async (c) => {
    const query = { sessionKey: c.get('sessionKey'), connectionKey: c.req.query('connectionKey') ?? '' }
    // A command, though nothing moves: a fault that shows is counted.
    const assets = await store.run((state, given) => readAssets(state, query, given))
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

/** The Link UI's view of the ways that an asset can go, each with the most that can go there, where there is a limit. */
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

const kycBody = z.object({ connectionKey: z.string().max(256) })

/** `POST /link-api/{clientId}/kyc`: the person has shown the institution who they are. */
export function kycRoute({ store }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, kycBody)), sessionKey: c.get('sessionKey') }
    await store.run((state, given) => passKyc(state, command, given))
    const answer: LinkKyc = { step: 'assets' }
    return c.json(answer)
  })
}

/** The Link UI's view of a preview. @param now epoch ms */
export function linkPreview(preview: PreviewRecord, now: number): LinkPreview {
  const decimals = findAsset(preview.symbol)?.decimals ?? 0
  const amountOf = (units: string) => unitsToNumber(BigInt(units), decimals)
  const fiatOf = (cents: string) => unitsToNumber(BigInt(cents), 2)
  return {
    previewId: preview.id,
    symbol: preview.symbol,
    networkId: preview.networkId,
    networkName: findNetwork(preview.networkId)?.name ?? '',
    toAddress: preview.toAddress,
    amount: amountOf(preview.amount),
    amountInFiat: fiatOf(preview.amountInCents),
    networkFee: amountOf(preview.networkFee),
    networkFeeInFiat: fiatOf(preview.networkFeeInCents),
    institutionFee: amountOf(preview.institutionFee),
    institutionFeeInFiat: fiatOf(preview.institutionFeeInCents),
    clientFee: amountOf(preview.clientFee),
    clientFeeInFiat: fiatOf(preview.clientFeeInCents),
    total: amountOf(preview.total),
    totalInFiat: fiatOf(preview.totalInCents),
    expiresInSeconds: Math.round((preview.expiresAt - now) / 1000),
    clientTransactionId: preview.clientTransactionId,
    userId: preview.userId,
    addressTag: preview.addressTag,
    feesIncluded: preview.feesIncluded || undefined,
    funding: preview.funding?.map((part) => linkFundingPart(part, decimals)),
  }
}

/** A transfer as the host learns of it. */
export function transferFinished(transfer: TransferRecord): LinkTransferFinished {
  const decimals = findAsset(transfer.symbol)?.decimals ?? 0
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
