import { Hono } from 'hono'
import { z } from 'zod'
import { brokerTypeOf, catalogTypeOf } from '../http/broker-type'
import { FIAT_RATES, findAsset } from '../model/catalog/assets'
import type { Integration } from '../model/catalog/integration'
import { INTEGRATIONS } from '../model/catalog/integrations'
import { findNetwork } from '../model/catalog/networks'
import { isInstitutionDown } from '../model/connect/login'
import { returnAccounts } from '../model/connect/return-accounts'
import { parseUnits, valueInCents } from '../model/money'
import { openSession, recentIntegrations } from '../model/session/session'
import type {
  TransferDestination,
  TransferRequest,
  WalletVerificationRequest,
} from '../model/state/link-request'
import type { SessionRecord } from '../model/state/session-records'
import { allowsManual } from '../model/transfer/manual'
import { allowsBuy } from '../model/transfer/purchase'
import type { BrokerTypes } from '../options'
import { CHAINS } from '../wallets/chains'
import { readLinkBody } from './body'
import type { LinkContext, LinkEnv } from './context'
import type {
  LinkFiat,
  LinkIntegration,
  LinkReturn,
  LinkSession,
  LinkTransferIntent,
  LinkWalletVerification,
} from './contract'

const sessionBody = z.object({
  authCode: z.string().max(512),
  fiatCurrency: z.string().max(64).optional(),
  standalone: z.boolean().optional(),
})

/** `POST /link-api/{clientId}/session`: opens a session with the link token's one-time code. The only call without a session key. */
export function sessionRoute(link: LinkContext) {
  const { store } = link
  return new Hono().post('/', async (c) => {
    const command = await readLinkBody(c, sessionBody)
    const session = await store.run((state, context) => openSession(state, command, context))
    return c.json(linkSession(link, session, command.fiatCurrency))
  })
}

/** A session, in the form of the contract. */
function linkSession(
  { store: { state }, clientName, brokerTypes }: LinkContext,
  session: SessionRecord,
  fiatCurrency?: string,
): LinkSession {
  const { integrationId, restrictMultipleAccounts, transfer, verifyWallet } = session.request
  return {
    sessionKey: session.key,
    clientName,
    integrationId,
    restrictMultipleAccounts,
    integrations: INTEGRATIONS.map((integration) =>
      linkIntegration(integration, brokerTypes, isInstitutionDown(state, session, integration.id)),
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
      displayAmountInFiat: acceptedDisplayAmount({ networkId, symbol, ...destination }),
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

/**
 * The integrator's own dollar value for a fixed amount. As at Mesh, it is only used when it differs from the real value by
 * less than one percent; otherwise undefined.
 */
export function acceptedDisplayAmount({
  symbol,
  amount,
  displayAmountInFiat,
}: TransferDestination): number | undefined {
  const asset = findAsset(symbol)
  if (!asset || amount === undefined || displayAmountInFiat === undefined) return undefined
  const actual = valueInCents(parseUnits(amount, asset.decimals) ?? 0n, asset)
  const shown = parseUnits(displayAmountInFiat, 2)
  if (shown === undefined) return undefined
  const gap = shown > actual ? shown - actual : actual - shown
  return gap * 100n < actual ? displayAmountInFiat : undefined
}

/** The wallet that the user has to prove, in the form of the contract. */
function linkWalletVerification(request: WalletVerificationRequest): LinkWalletVerification {
  const { message, addresses, networkId, networkType } = request
  const network = networkId === undefined ? undefined : findNetwork(networkId)
  const chain = network && CHAINS.get(network.id)
  const family = networkType === 'evm' || networkType === 'solana' ? networkType : chain?.family
  return {
    message,
    addresses,
    family,
    networkName: network?.name,
    ...(chain?.chainId && { chain: { id: chain.chainId, name: chain.name } }),
  }
}

/** The currency to show amounts in. US dollars when the sandbox has no rate for `currency`. */
export function linkFiat(currency = 'USD'): LinkFiat {
  const code = currency.toUpperCase()
  const rate = Object.hasOwn(FIAT_RATES, code) ? FIAT_RATES[code] : undefined
  return rate === undefined ? { currency: 'USD', rate: 1 } : { currency: code, rate }
}

/** An integration, in the form of the contract. */
export function linkIntegration(
  integration: Integration,
  brokerTypes: BrokerTypes,
  isDown = false,
): LinkIntegration {
  const type = brokerTypeOf(integration, brokerTypes)
  const { id, name, category, monogram, color, login = 'credentials', isReadOnly } = integration
  const transfersSupported = !isReadOnly
  return { id, name, type, category, monogram, color, transfersSupported, login, ...(isDown && { isDown }) }
}

const MAX_SAVED_TOKENS = 100

const accessToken = z.object({ accessToken: z.string(), brokerType: z.string().optional() })
const returnBody = z.object({ accessTokens: z.array(z.unknown()) })

/** `POST /link-api/{clientId}/return`: recognises the saved accounts of a returning user. An entry that can't be read is a refused one. */
export function returnRoute({ store, brokerTypes }: LinkContext) {
  return new Hono<LinkEnv>().post('/', async (c) => {
    const body = await readLinkBody(c, returnBody)
    const accessTokens = body.accessTokens
      .slice(0, MAX_SAVED_TOKENS)
      .map((entry) => accessToken.safeParse(entry).data ?? { accessToken: '' })
      .map((saved: z.output<typeof accessToken>) => ({
        ...saved,
        ...(saved.brokerType && { brokerType: catalogTypeOf(saved.brokerType, brokerTypes) }),
      }))
    const command = { sessionKey: c.get('sessionKey'), accessTokens }
    const returned = await store.run((state, context) => returnAccounts(state, command, context))
    const answer: LinkReturn = {
      accounts: returned.map(({ connectionKey, integration, account, needsLogin }) => ({
        connectionKey,
        integration: linkIntegration(integration, brokerTypes),
        accountId: account.accountId,
        accountName: account.name,
        needsLogin,
      })),
    }
    return c.json(answer)
  })
}
