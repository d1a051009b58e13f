import type { LinkTokenOptions } from '../mesh/link-token'
import { compareDecimals, readAmount } from '../schemas/decimal'
import { equalsIgnoreCase } from '../schemas/values'
import type { Asked, AskedAddress, AskedDifference, AskedTransfer, TransferFacts } from '../updates'

/** An amount in dollars matches within 1/100, because prices change between the preview and the settlement. */
const FIAT_TOLERANCE = 100n

/**
 * Reads the requested transfer from an intent's checked link-token request. It is stored with the Link session.
 *
 * @param newTransactionId makes an id when the intent gives no `transactionId`
 * @returns `undefined` when the intent requests no transfer
 */
export function toRequestedTransfer(
  { transferOptions }: LinkTokenOptions,
  newTransactionId: () => string,
): AskedTransfer | undefined {
  if (!transferOptions) return undefined
  const { transactionId = newTransactionId(), transferType, toAddresses = [], amountInFiat } = transferOptions
  return {
    transactionId,
    ...(transferType && { transferType }),
    toAddresses: toAddresses.map((it): AskedAddress => {
      const { networkId, symbol, address, addressTag } = it
      return {
        networkId,
        ...(symbol && { symbol }),
        ...(address && { address }),
        ...(addressTag && { addressTag }),
        ...amount('amount', it.amount),
        ...amount('minAmount', it.minAmount),
      }
    }),
    ...amount('amountInFiat', amountInFiat),
  }
}

function amount<Name extends string>(name: Name, value: unknown): { [Key in Name]?: string } {
  const read = readAmount(value)
  return read.is === 'amount' ? ({ [name]: read.text } as { [Key in Name]?: string }) : {}
}

/** Finds Mesh's ids of the networks with a name. */
export type NetworkIds = (name: string) => Promise<string[]>

/**
 * Compares Mesh's facts with the requested transfer.
 *
 * @param asked the request and its Link session; `undefined` when the transfer belongs to no request
 * @param networkIds looks up a network by its name, because webhooks give no network id
 */
export async function compareWithRequest(
  asked: { request: AskedTransfer; intent: string; linkSessionId: string } | undefined,
  facts: TransferFacts,
  networkIds: NetworkIds,
): Promise<Asked> {
  if (!asked) return { verdict: 'none' }
  const { request } = asked
  const differences: AskedDifference[] = []
  const unchecked: ('asset' | 'network' | 'address' | 'amount')[] = []
  let candidates = request.toAddresses

  /** Keeps the addresses that match. If none matches, keeps all of them and notes the difference. */
  const narrow = (
    what: 'asset' | 'network' | 'address',
    isKnown: boolean,
    isRequested: (it: AskedAddress) => boolean,
    matches: (it: AskedAddress) => boolean,
  ) => {
    if (!candidates.some(isRequested)) return
    if (!isKnown) {
      unchecked.push(what)
      return
    }
    const matching = candidates.filter((it) => !isRequested(it) || matches(it))
    if (matching.length > 0) candidates = matching
    else differences.push(what)
  }

  const { symbol, networkId, networkName, toAddress } = facts
  const networks = networkId ? [networkId] : networkName ? await networkIds(networkName) : []
  narrow(
    'asset',
    symbol !== undefined,
    (it) => it.symbol !== undefined,
    (it) => equalsIgnoreCase(it.symbol, symbol),
  )
  narrow(
    'network',
    networks.length > 0,
    () => true,
    (it) => networks.some((id) => equalsIgnoreCase(id, it.networkId)),
  )
  narrow(
    'address',
    toAddress !== undefined,
    (it) => it.address !== undefined,
    (it) => isSameAddress(it.address, toAddress),
  )

  const amountResult = compareAmount(request, candidates, facts)
  if (amountResult === 'unchecked') unchecked.push('amount')
  else if (amountResult) differences.push(amountResult)
  return {
    verdict: differences.length > 0 ? 'differs' : unchecked.length > 0 ? 'unchecked' : 'matches',
    differences,
    unchecked,
    ...asked,
  }
}

function compareAmount(
  { amountInFiat }: AskedTransfer,
  candidates: AskedAddress[],
  facts: TransferFacts,
): 'more' | 'less' | 'unchecked' | undefined {
  const exact = candidates.flatMap((it) => it.amount ?? [])
  if (exact.length > 0) {
    if (facts.amount === undefined) return 'unchecked'
    const settled = facts.amount
    const orders = exact.map((requested) => compareDecimals(settled, requested))
    if (orders.includes(0)) return undefined
    return orders.some((order) => order < 0) ? 'less' : 'more'
  }
  const minimums = candidates.flatMap((it) => it.minAmount ?? [])
  if (minimums.length > 0) {
    if (facts.amount === undefined) return 'unchecked'
    const settled = facts.amount
    if (minimums.every((minimum) => compareDecimals(settled, minimum) < 0)) return 'less'
  }
  if (amountInFiat === undefined) return undefined
  if (facts.amountInFiat === undefined) return 'unchecked'
  return compareFiat(facts.amountInFiat, amountInFiat)
}

function compareFiat(settled: string, requested: string): 'more' | 'less' | undefined {
  const scale = (text: string, factor: bigint) => {
    const [whole = '', fraction = ''] = text.split('.')
    return BigInt(whole + fraction.padEnd(40, '0')) * factor
  }
  if (scale(settled, FIAT_TOLERANCE) < scale(requested, FIAT_TOLERANCE - 1n)) return 'less'
  if (scale(settled, FIAT_TOLERANCE) > scale(requested, FIAT_TOLERANCE + 1n)) return 'more'
  return undefined
}

/** Hexadecimal addresses ignore case; in some other formats case matters. */
function isSameAddress(a: string | undefined, b: string | undefined): boolean {
  return /^0x[0-9a-f]+$/i.test(a ?? '') ? equalsIgnoreCase(a, b) : a?.trim() === b?.trim()
}
