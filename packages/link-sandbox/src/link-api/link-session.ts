import { findAsset } from '../model/catalog/find-asset'
import { findNetwork } from '../model/catalog/find-network'
import { INTEGRATIONS } from '../model/catalog/integrations'
import { isInstitutionDown } from '../model/is-institution-down'
import { allowsManual } from '../model/manual/allows-manual'
import { allowsBuy } from '../model/purchase/allows-buy'
import { recentIntegrations } from '../model/recent-integrations'
import type { SessionRecord, TransferRequest } from '../model/records'
import type { SandboxState } from '../model/state'
import type { LinkSession, LinkTransferIntent } from './contract'
import { linkFiat } from './link-fiat'
import { linkIntegration } from './link-integration'
import { linkWalletVerification } from './link-wallet-verification'

/** The Link UI's view of a session. */
export function linkSession(
  state: SandboxState,
  session: SessionRecord,
  clientName: string,
  fiatCurrency?: string,
): LinkSession {
  const { integrationId, restrictMultipleAccounts, transfer, verifyWallet } = session.request
  return {
    sessionKey: session.key,
    clientName,
    integrationId,
    restrictMultipleAccounts,
    integrations: INTEGRATIONS.map((integration) =>
      linkIntegration(integration, isInstitutionDown(state, session, integration.id)),
    ),
    recentIntegrationIds: recentIntegrations(state, session),
    transfer: transfer && linkTransfer(transfer),
    verifyWallet: verifyWallet && linkWalletVerification(verifyWallet),
    fiat: linkFiat(fiatCurrency),
  }
}

function linkTransfer(transfer: TransferRequest): LinkTransferIntent {
  return {
    type: transfer.type,
    destinations: transfer.destinations.map(({ networkId, symbol, ...destination }) => ({
      networkId,
      networkName: findNetwork(networkId)?.name ?? '',
      symbol: findAsset(symbol)?.symbol ?? symbol,
      address: destination.address,
      addressTag: destination.addressTag,
      amount: destination.amount,
      displayAmountInFiat: destination.displayAmountInFiat,
      minAmount: destination.minAmount,
    })),
    amountInFiat: transfer.amountInFiat,
    clientTransactionId: transfer.clientTransactionId,
    clientFee: transfer.clientFee,
    feesIncluded: transfer.feesIncluded || undefined,
    allowsManual: allowsManual(transfer) || undefined,
    allowsBuy: allowsBuy(transfer) || undefined,
    description: transfer.description,
  }
}
