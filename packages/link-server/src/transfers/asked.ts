import type { LinkTokenOptions } from '../mesh/link-token'
import { compareDecimals, readAmount } from '../schemas/decimal'
import { isStorableText } from '../schemas/text'
import type { Asked, AskedAddress, AskedDifference, AskedTransfer, TransferFacts } from '../updates'

/** Prices move between the preview and the settlement: an amount in dollars is met within one part in a hundred. */
const FIAT_TOLERANCE = 100n

const LONGEST_TRANSACTION_ID = 128

/**
 * What an intent asks for, to be kept with the Link session.
 *
 * @param newTransactionId used when the intent names no transaction of its own
 * @returns `undefined` for an intent that transfers nothing
 * @throws `TypeError` for amounts or ids that are none: the intent's code is wrong
 */
export function askedOf(
  { transferOptions }: LinkTokenOptions,
  newTransactionId: () => string,
): AskedTransfer | undefined {
  if (!transferOptions) return undefined
  const { transactionId = newTransactionId(), transferType, toAddresses = [], amountInFiat } = transferOptions
  if (typeof transactionId !== 'string' || !transactionId || transactionId.length > LONGEST_TRANSACTION_ID) {
    throw new TypeError(
      `The intent gave a transactionId that is no text of 1 to ${LONGEST_TRANSACTION_ID} characters.`,
    )
  }
  const texts = [transactionId, ...toAddresses.flatMap((it) => [it.symbol, it.address, it.addressTag])]
  if (!texts.every((text) => text === undefined || isStorableText(text))) {
    throw new TypeError('The intent gave a text with a character that no database keeps.')
  }
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
  if (read.is === 'unreadable') throw new TypeError(`The intent gave a ${name} that is no amount.`)
  return read.is === 'amount' ? ({ [name]: read.text } as { [Key in Name]?: string }) : {}
}

/** Tells which of Mesh's network ids bear a name. */
export type NetworkIds = (name: string) => Promise<string[]>

/** Holds Mesh's facts against what was asked. */
export async function compareAsked(
  asked: { request: AskedTransfer; intent: string; linkSessionId: string } | undefined,
  facts: TransferFacts,
  networkIds: NetworkIds,
): Promise<Asked> {
  if (!asked) return { verdict: 'none' }
  const { request } = asked
  const differences: AskedDifference[] = []
  const unchecked: ('asset' | 'network' | 'address' | 'amount')[] = []
  let candidates = request.toAddresses

  /** Goes on with the addresses that fit; where none does, with all of them, and the difference is noted. */
  const narrow = (
    what: 'asset' | 'network' | 'address',
    said: boolean,
    isAsked: (it: AskedAddress) => boolean,
    fits: (it: AskedAddress) => boolean,
  ) => {
    if (!candidates.some(isAsked)) return
    if (!said) {
      unchecked.push(what)
      return
    }
    const fitting = candidates.filter((it) => !isAsked(it) || fits(it))
    if (fitting.length > 0) candidates = fitting
    else differences.push(what)
  }

  const { symbol, networkId, networkName, toAddress } = facts
  const networks = networkId ? [networkId] : networkName ? await networkIds(networkName) : []
  narrow(
    'asset',
    symbol !== undefined,
    (it) => it.symbol !== undefined,
    (it) => isSameWord(it.symbol, symbol),
  )
  narrow(
    'network',
    networks.length > 0,
    () => true,
    (it) => networks.some((id) => isSameWord(id, it.networkId)),
  )
  narrow(
    'address',
    toAddress !== undefined,
    (it) => it.address !== undefined,
    (it) => isSameAddress(it.address, toAddress),
  )

  const verdict = amountVerdict(request, candidates, facts)
  if (verdict === 'unchecked') unchecked.push('amount')
  else if (verdict) differences.push(verdict)
  return {
    verdict: differences.length > 0 ? 'differs' : unchecked.length > 0 ? 'unchecked' : 'matches',
    differences,
    unchecked,
    ...asked,
  }
}

function amountVerdict(
  { amountInFiat }: AskedTransfer,
  candidates: AskedAddress[],
  facts: TransferFacts,
): 'more' | 'less' | 'unchecked' | undefined {
  const exact = candidates.flatMap((it) => it.amount ?? [])
  if (exact.length > 0) {
    if (facts.amount === undefined) return 'unchecked'
    const settled = facts.amount
    const orders = exact.map((asked) => compareDecimals(settled, asked))
    if (orders.includes(0)) return undefined
    return orders.some((order) => order < 0) ? 'less' : 'more'
  }
  const least = candidates.flatMap((it) => it.minAmount ?? [])
  if (least.length > 0) {
    if (facts.amount === undefined) return 'unchecked'
    const settled = facts.amount
    if (least.every((asked) => compareDecimals(settled, asked) < 0)) return 'less'
  }
  if (amountInFiat === undefined) return undefined
  if (facts.amountInFiat === undefined) return 'unchecked'
  return compareFiat(facts.amountInFiat, amountInFiat)
}

function compareFiat(settled: string, asked: string): 'more' | 'less' | undefined {
  const scale = (text: string, factor: bigint) => {
    const [whole = '', fraction = ''] = text.split('.')
    return BigInt(whole + fraction.padEnd(40, '0')) * factor
  }
  if (scale(settled, FIAT_TOLERANCE) < scale(asked, FIAT_TOLERANCE - 1n)) return 'less'
  if (scale(settled, FIAT_TOLERANCE) > scale(asked, FIAT_TOLERANCE + 1n)) return 'more'
  return undefined
}

function isSameWord(a: string | undefined, b: string | undefined): boolean {
  return a?.trim().toLowerCase() === b?.trim().toLowerCase()
}

/** Hexadecimal addresses are written in either case, some others are told apart by it. */
function isSameAddress(a: string | undefined, b: string | undefined): boolean {
  return /^0x[0-9a-f]+$/i.test(a ?? '') ? isSameWord(a, b) : a?.trim() === b?.trim()
}
