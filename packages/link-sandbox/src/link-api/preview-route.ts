import { Hono } from 'hono'
import { z } from 'zod'
import { findAsset } from '../model/catalog/find-asset'
import { findNetwork } from '../model/catalog/find-network'
import { unitsToNumber } from '../model/money/units-to-number'
import { previewTransfer } from '../model/preview-transfer'
import type { PreviewRecord } from '../model/records'
import type { LinkPreview } from './contract'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({
  connectionKey: text,
  symbol: text,
  networkId: text,
  // A decimal string keeps the places that a JSON number would lose.
  amount: z.union([z.number(), text]),
})

/** `POST /link-api/{clientId}/preview`: prices a transfer. */
export function previewRoute({ store, now }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const sessionKey = c.get('sessionKey')
    const command = { ...(await readLinkBody(c, body)), sessionKey }
    const preview = await store.run((state, given) => previewTransfer(state, command, given))
    const transfer = store.state.sessions.get(sessionKey)?.request.transfer
    return c.json(linkPreview(preview, now(), transfer?.clientTransactionId))
  })
}

function linkPreview(preview: PreviewRecord, now: number, clientTransactionId?: string): LinkPreview {
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
    clientTransactionId,
  }
}
