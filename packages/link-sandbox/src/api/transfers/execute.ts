import type { ExecuteTransferResponse } from '@meshconnect/node-api'
import { Hono } from 'hono'
import { z } from 'zod'
import { type ApiEnv, requirePermission } from '../../http/authenticate'
import { readBody, uuid } from '../../http/body'
import { envelope } from '../../http/envelope'
import { fee } from '../../http/transfer-model'
import { findAsset } from '../../model/catalog/assets'
import { findNetwork } from '../../model/catalog/networks'
import { unitsToNumber } from '../../model/money'
import { Refusal } from '../../model/state/refusal'
import type { TransferRecord } from '../../model/state/transfer-records'
import { executeManagedTransfer } from '../../model/transfer-api/execute'
import type { ApiContext } from '../context'
import { readToken, UNAUTHORIZED, unlessUnauthorized } from '../integration-token'
import { sourceFields, sourceOf } from './fields'

const body = z.strictObject({
  ...sourceFields,
  previewId: uuid,
  mfaCode: z.string().max(64).nullish(),
  tryAnotherMfa: z.boolean().nullish(),
  challengeId: z.string().max(256).nullish(),
})

/** `POST execute`: asks for the transfer's code first, then sends. */
export function executeRoute(api: ApiContext) {
  const { store, rules } = api
  return new Hono<ApiEnv>().post('/execute', requirePermission('write'), async (c) => {
    const request = await readBody(c, body)
    const command = {
      clientId: c.get('caller').clientId,
      from: readToken(api, sourceOf(request)),
      previewId: request.previewId,
      code: request.mfaCode ?? undefined,
    }
    const content = await unlessUnauthorized(() =>
      store
        .run((state, context) => executeManagedTransfer(state, command, rules, context))
        .then((transfer) =>
          transfer ? executed(transfer) : answer({ status: 'mfaRequired', mfaType: 'totp' }),
        )
        .catch((error: unknown) => {
          if (!(error instanceof Refusal) || error.code !== 'wrong_code') throw error
          return answer({ status: 'mfaFailed', mfaType: 'totp', errorMessage: error.message })
        }),
    )
    const refused = answer({ status: 'failed', errorMessage: UNAUTHORIZED })
    return c.json(envelope('ok', { content: content ?? refused }))
  })
}

function answer(part: Partial<ExecuteTransferResponse>): ExecuteTransferResponse {
  return {
    mfaType: null,
    verificationSteps: null,
    travelRuleTransactionId: null,
    qrCode: null,
    qrCodeLink: null,
    errorMessage: null,
    executeTransferResult: null,
    fallbackMfaAvailable: false,
    challengeId: null,
    ...part,
  }
}

function executed(transfer: TransferRecord): ExecuteTransferResponse {
  const asset = findAsset(transfer.symbol) ?? { symbol: transfer.symbol, decimals: 0 }
  return answer({
    status: 'succeeded',
    executeTransferResult: {
      transferId: transfer.id,
      status: 'pending',
      statusDetails: 'In progress',
      fromAddress: transfer.fromAddress,
      toAddress: transfer.toAddress,
      symbol: transfer.symbol,
      networkName: findNetwork(transfer.networkId)?.name ?? null,
      networkId: transfer.networkId,
      hash: transfer.hash,
      amount: unitsToNumber(BigInt(transfer.amount), asset.decimals),
      amountInFiat: unitsToNumber(BigInt(transfer.amountInCents), 2),
      totalAmountInFiat: unitsToNumber(BigInt(transfer.totalInCents), 2),
      completedConfirmations: 0,
      institutionTransferFee: fee(
        asset,
        BigInt(transfer.institutionFee),
        BigInt(transfer.institutionFeeInCents),
      ),
      networkGasFee: fee(asset, BigInt(transfer.networkFee), BigInt(transfer.networkFeeInCents)),
      smartContract: null,
    },
  })
}
