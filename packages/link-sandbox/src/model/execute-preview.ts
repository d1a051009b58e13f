import { accountOfPreview } from './account-of-preview'
import { balanceOf } from './balance-of'
import { findAsset } from './catalog/find-asset'
import { findNetwork } from './catalog/find-network'
import { SANDBOX_CREDENTIALS } from './catalog/sandbox-credentials'
import type { Decision } from './decision'
import { refuseOnFault } from './faults/refuse-on-fault'
import type { Given } from './given'
import { placeOfPreview } from './place-of-preview'
import { recordTransfer, type TransferRules } from './record-transfer'
import type { PreviewRecord, TransferRecord } from './records'
import { Refusal } from './refusal'
import { sourceAddress } from './source-address'
import type { SandboxState } from './state'

/** Undefined while the transfer's code is still to come. */
export type ExecutedTransfer = TransferRecord | undefined

/** Sends what a preview offered: the account is debited at once, the transfer settles later. For Link and the API alike. */
export function executePreview(
  state: SandboxState,
  preview: PreviewRecord,
  code: string | undefined,
  rules: TransferRules,
  given: Given,
): Decision<ExecutedTransfer> {
  if (preview.expiresAt <= given.now) throw expired()
  const account = accountOfPreview(state, preview)
  if (!account) {
    throw new Refusal('connection_unknown', 'This account is no longer connected. Connect it again.')
  }
  if (account.wallet) {
    throw new Refusal(
      'integration_unsupported',
      'A transfer from a wallet is confirmed in the wallet, in Link.',
    )
  }
  if (code === undefined) return { events: [], result: undefined }
  if (code.trim() !== SANDBOX_CREDENTIALS.code) {
    throw new Refusal('wrong_code', 'This code is wrong. Check it and try again.')
  }
  refuseOnFault(state, 'transfer-declined', placeOfPreview(state, preview))
  refuseOnFault(state, 'execution-error', placeOfPreview(state, preview))
  const asset = findAsset(preview.symbol)
  const network = findNetwork(preview.networkId)
  if (!asset || !network) throw expired()
  if (BigInt(preview.total) > balanceOf(state, account, asset)) {
    throw new Refusal('insufficient_funds', 'The account no longer holds enough for this. Enter less.', {
      meshError: 'InsufficientFunds',
    })
  }

  return recordTransfer(state, preview, sourceAddress(network, account.accountId), rules, given)
}

function expired(): Refusal {
  return new Refusal('preview_expired', 'This offer has expired. Go back for a new one.', {
    meshError: 'PreviewExpired',
  })
}
