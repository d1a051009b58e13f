import { Hono } from 'hono'
import { z } from 'zod'
import { findAsset } from '../model/catalog/find-asset'
import { findNetwork } from '../model/catalog/find-network'
import { executeTransfer } from '../model/execute-transfer'
import { unitsToNumber } from '../model/money/units-to-number'
import type { TransferRecord } from '../model/records'
import type { LinkExecute, LinkTransferFinished } from './contract'
import type { LinkContext } from './link-context'
import type { LinkEnv } from './link-env'
import { readLinkBody } from './read-link-body'

const text = z.string().max(256)
const body = z.object({ previewId: text, code: text.optional() })

/** `POST /link-api/{clientId}/execute`: first asks for the transfer's code, then sends. */
export function executeRoute({ store, rules }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const command = { ...(await readLinkBody(c, body)), sessionKey: c.get('sessionKey') }
    const transfer = await store.run((state, given) => executeTransfer(state, command, rules, given))
    const answer: LinkExecute = transfer
      ? { step: 'executed', transfer: transferFinished(transfer) }
      : { step: 'mfa' }
    return c.json(answer)
  })
}

function transferFinished(transfer: TransferRecord): LinkTransferFinished {
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
