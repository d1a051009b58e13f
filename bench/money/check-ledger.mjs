import { LIE } from './assets.mjs'
import { decimalOf, isPlainDecimal, unitsOf } from './decimals.mjs'

/** @import { Asked, TransferFacts } from 'mesh-link-server' */
/** @import pg from 'pg' */
/** @import { FaultList } from './fault-list.mjs' */
/** @import { MeshTransfer } from './mesh-transfer.mjs' */

/**
 * @typedef {object} LedgerRow
 * @property {string} key
 * @property {string} user_id
 * @property {string} transfer_id
 * @property {string} status
 * @property {string | null} previous_status
 * @property {TransferFacts} transfer
 * @property {Asked} asked
 */

/**
 * Compares the integrator's ledger with the truth at Mesh.
 *
 * @param {pg.Client} client
 * @param {object} world
 * @param {ReadonlyMap<string, MeshTransfer>} world.truth by transfer id
 * @param {FaultList} world.faults
 */
export async function checkLedger(client, { truth, faults }) {
  /** @type {{ rows: LedgerRow[] }} */
  const { rows } = await client.query('select * from ledger order by seq')
  /** @type {Map<string, LedgerRow[]>} */
  const told = new Map()
  for (const row of rows) {
    const transfer = truth.get(row.transfer_id)
    if (!transfer)
      faults.add('foreign', `${row.transfer_id} was told to ${row.user_id}: there is no such transfer.`)
    else if (transfer.plan.userId !== row.user_id)
      faults.add('foreign', `${row.transfer_id} of ${transfer.plan.userId} was told to ${row.user_id}.`)
    told.set(row.transfer_id, [...(told.get(row.transfer_id) ?? []), row])
  }

  const owed = createAccounts()
  const credited = createAccounts()
  for (const transfer of truth.values()) {
    const { plan } = transfer
    const rowsOfIt = told.get(plan.id) ?? []
    if (plan.isBad) {
      if (rowsOfIt.length > 0)
        faults.add('wrong', `${plan.id} is in the ledger, whose callback always threw.`)
      continue
    }
    checkTransfer(transfer, rowsOfIt, faults)
    if (isCredited(transfer.past.at(-1)?.status)) owed.add(plan.userId, transfer.symbol, transfer.amount)
    const last = rowsOfIt.at(-1)
    if (isCredited(last?.status)) {
      // The credit is the amount of the row that credited it, and stays until it is debited.
      const credit = rowsOfIt.findLast(({ status }) => status === 'succeeded')
      credited.add(last?.user_id ?? '', credit?.transfer.symbol ?? '', credit?.transfer.amount ?? '0')
    }
  }
  for (const line of owed.differences(credited)) faults.add('wrong', `The balance of ${line}`)
}

/**
 * @param {MeshTransfer} transfer
 * @param {LedgerRow[]} rows
 * @param {FaultList} faults
 */
function checkTransfer(transfer, rows, faults) {
  const { plan, past } = transfer
  const history = past.map(({ status }) => status)
  const said = rows.map(({ status }) => status)
  const name = `${plan.id} (${[history.join(' → '), plan.odd, plan.isSilent && 'no webhook'].filter(Boolean).join(', ')})`

  if (said.at(-1) !== history.at(-1))
    faults.add('lost', `${name} was told as ${said.length > 0 ? said.join(' → ') : 'nothing'}.`)
  // Each status once, in the order of Mesh; statuses in between may be missing.
  let at = -1
  for (const status of said) {
    at = history.indexOf(/** @type {never} */ (status), at + 1)
    if (at >= 0) continue
    faults.add('doubled', `${name} was told as ${said.join(' → ')}.`)
    break
  }
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1]?.status ?? null
    if (row.previous_status !== before)
      faults.add(
        'doubled',
        `${name}: ${row.status} was told as what follows on ${row.previous_status}, not on ${before}.`,
      )
    checkFacts(transfer, row, name, faults)
  }
}

/**
 * @param {MeshTransfer} transfer
 * @param {LedgerRow} row
 * @param {string} name
 * @param {FaultList} faults
 */
function checkFacts(transfer, { status, transfer: facts, asked }, name, faults) {
  const text = JSON.stringify([facts, asked])
  if (
    [LIE.symbol, LIE.networkName, LIE.toAddress, LIE.txHash, String(LIE.amount)].some((lie) =>
      text.includes(`"${lie}"`),
    )
  )
    faults.add('wrong', `${name}: a browser's lie was told: ${text.slice(0, 300)}`)

  for (const [field, value] of Object.entries({ amount: facts.amount, sourceAmount: facts.sourceAmount }))
    if (value !== undefined && !isPlainDecimal(value))
      faults.add('wrong', `${name}: ${field} is ${JSON.stringify(value)}, which is no decimal text.`)

  const mustHaveAmount = status === 'succeeded'
  if (mustHaveAmount || facts.amount !== undefined)
    if (unitsOf(facts.amount) !== unitsOf(transfer.amount))
      faults.add(
        'wrong',
        `${name}: ${status} was told with amount ${facts.amount}, and it is ${transfer.amount}.`,
      )
  if (mustHaveAmount && facts.symbol !== transfer.symbol)
    faults.add('wrong', `${name}: was told in ${facts.symbol}, and it is in ${transfer.symbol}.`)
  if (facts.transactionId !== undefined && facts.transactionId !== transfer.transactionId)
    faults.add('wrong', `${name}: was told with the transaction ${facts.transactionId}.`)

  if (!mustHaveAmount) return
  const { verdict, differences } = transfer.expected
  const said = 'differences' in asked ? asked.differences : []
  if (asked.verdict !== verdict || said.join() !== differences.join())
    faults.add(
      'wrong',
      `${name}: was told as "${asked.verdict}" (${said.join(', ')}), and it is "${verdict}" (${differences.join(', ')}).`,
    )
}

/**
 * Whether the money is the user's: the money of a pending refund has not left yet.
 *
 * @param {string | undefined} status
 */
function isCredited(status) {
  return status === 'succeeded' || status === 'refundPending'
}

/** Balances by user and asset, exact. */
function createAccounts() {
  /** @type {Map<string, bigint>} */
  const balances = new Map()
  return {
    balances,
    /**
     * @param {string} userId
     * @param {string} symbol
     * @param {string} amount
     */
    add(userId, symbol, amount) {
      const account = `${userId} in ${symbol}`
      balances.set(account, (balances.get(account) ?? 0n) + unitsOf(amount))
    },
    /** @param {{ balances: Map<string, bigint> }} others */
    differences({ balances: others }) {
      return [...new Set([...balances.keys(), ...others.keys()])].flatMap((account) => {
        const [ours, theirs] = [balances.get(account) ?? 0n, others.get(account) ?? 0n]
        return ours === theirs
          ? []
          : [`${account} is ${decimalOf(theirs)}, and should be ${decimalOf(ours)}.`]
      })
    },
  }
}
