import { ASSETS, OTHER_ADDRESS } from './assets.mjs'
import { decimalOf, unitsOf } from './decimals.mjs'

/** @import { PlannedTransfer, Status } from './plan-transfers.mjs' */
/** @import { Random } from './random.mjs' */

/**
 * @typedef {object} LinkTokenRequest the request of a backend for a link token
 * @property {string} userId Mesh's id of the user
 * @property {{ transactionId?: string, toAddresses?: { networkId: string, symbol: string, address: string,
 *   amount?: number | string }[] }} [transferOptions]
 *
 * @typedef {object} MeshTransfer the true state of a transfer
 * @property {PlannedTransfer} plan
 * @property {string} userKey Mesh's id of the user
 * @property {string | null} transactionId
 * @property {string} symbol
 * @property {string} networkId
 * @property {string} networkName
 * @property {string} toAddress
 * @property {string} amount the amount that arrives, as decimal text
 * @property {string} sourceAmount
 * @property {{ verdict: 'none' | 'matches' | 'differs', differences: string[] }} expected the
 *   correct result of the comparison with the request
 * @property {{ status: Status, at: number }[]} past its statuses and since when (milliseconds); the last is the current one
 */

const FEE = unitsOf('0.05')

/**
 * Makes Mesh's transfer for a plan: as the session requested it, or with the planned difference.
 *
 * @param {PlannedTransfer} plan
 * @param {LinkTokenRequest} request of the Link session; for a transfer without a session, only the user is used
 * @param {Random} random
 * @returns {MeshTransfer}
 */
export function createMeshTransfer(plan, request, random) {
  const { transferOptions } = request
  const asked = plan.intent ? transferOptions?.toAddresses?.[0] : undefined
  const asset = ASSETS.find(({ networkId }) => networkId === asked?.networkId) ?? random.pick(ASSETS)
  const askedUnits = asked?.amount === undefined ? undefined : unitsOf(String(asked.amount))
  const units = unitsThatArrive(plan, askedUnits, random)

  /** @type {string[]} */
  const differences = []
  if (plan.difference === 'address') differences.push('address')
  if (askedUnits !== undefined && units !== askedUnits) differences.push(units < askedUnits ? 'less' : 'more')
  return {
    plan,
    userKey: request.userId,
    transactionId: asked ? (transferOptions?.transactionId ?? null) : null,
    symbol: asset.symbol,
    networkId: asset.networkId,
    networkName: asset.networkName,
    toAddress: plan.difference === 'address' ? OTHER_ADDRESS : asset.address,
    amount: decimalOf(units),
    sourceAmount: decimalOf(units + FEE),
    expected: {
      verdict: asked ? (differences.length > 0 ? 'differs' : 'matches') : 'none',
      differences,
    },
    past: [],
  }
}

/**
 * @param {PlannedTransfer} plan
 * @param {bigint | undefined} asked
 * @param {Random} random
 */
function unitsThatArrive({ odd, difference }, asked, random) {
  if (odd === 'tiny amount') return unitsOf('0.0000001') // as a JSON number: 1e-7
  if (asked === undefined) return unitsOf(decimalOf(BigInt(random.between(1, 2 ** 31)) * 10n ** 10n))
  if (difference === 'less') return (asked * 9n) / 10n
  if (difference === 'more') return (asked * 11n) / 10n
  return asked
}

/**
 * The transfer as Mesh's list shows it at this moment.
 *
 * @param {MeshTransfer} transfer
 */
export function listItem(transfer) {
  const { plan, past, amount, symbol } = transfer
  const status = statusInList(transfer)
  const seconds = Math.floor((past[0]?.at ?? 0) / 1000)
  return {
    id: plan.id,
    clientTransactionId: transfer.transactionId,
    institutionTransactionId: `fake-institution-${plan.id}`,
    userId: transfer.userKey,
    status,
    amountInFiat: Number(amount),
    amountToReceiveInFiat: Number(amount),
    amountInFiatCurrencyCode: 'USD',
    amount: Number(amount),
    amountToReceive: Number(amount),
    symbol,
    networkName: transfer.networkName,
    networkId: transfer.networkId,
    createdTimestamp: seconds,
    from: { id: '47624467-e52e-4938-a41a-7926b6c27acf', type: 'coinbase', name: 'Coinbase', logoUrl: null },
    hash: status === 'failed' ? null : `fake-hash-${plan.id}`,
    subClientId: null,
    gasFee: { fee: 0.05, feeCurrency: symbol, feeInFiat: 0.05 },
    withdrawalFee: null,
    processingFee: null,
    executedTimestamp: seconds,
    transferType: 'deposit',
    isFeeIncluded: false,
    sourceAmount: Number(transfer.sourceAmount),
    destinationAmount: status === 'failed' ? 0 : Number(amount),
    destinationAmountInFiat: status === 'failed' ? 0 : Number(amount),
    totalFeesAmountInFiat: 0.05,
    totalTransactionAmountInFiat: Number(transfer.sourceAmount),
    fundingMethods: [],
    destinationAddress: transfer.toAddress,
    refundAddress: `fake-source-${plan.userId}`,
  }
}

/**
 * A list has no status for a refund: it shows the status before the refund.
 *
 * @param {MeshTransfer} transfer
 */
function statusInList({ past }) {
  const status = past.at(-1)?.status
  return status?.startsWith('refund') ? 'succeeded' : status
}
