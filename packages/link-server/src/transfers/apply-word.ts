import { isDeepStrictEqual } from 'node:util'
import type { MeshLinkServerEvent } from '../events'
import type { TransferRow } from '../storage/tables'
import type { SettledStatus, TransferFacts } from '../updates'
import { isMoneyTold, mergeFacts } from './merge-facts'
import type { Observation } from './observation'
import { toFacts } from './transfer-facts'
import { isFinal, weigh } from './weigh'

/** Mesh's webhooks settle most transfers sooner; then one that is open is asked about. */
const FIRST_CHECK_MS = 2 * 60_000

/** A change that the integrator is to be told. */
export interface Change {
  n: number
  status: SettledStatus
  previousStatus: SettledStatus | null
  transfer: TransferFacts
}

export interface Applied {
  row: TransferRow
  /** Whether the row differs from what is stored. */
  isChanged: boolean
  change: Change | undefined
  events: MeshLinkServerEvent[]
}

/** Why a settled transfer is not told yet, as `held` keeps it. */
const HELD = {
  unreadableAmount: 'Mesh gave an amount that is negative, huge or unreadable.',
  noAmount: 'Mesh has not said the amount.',
  noAsset: 'Mesh has not said the asset.',
  disputed: 'Mesh contradicts itself, and has not answered yet which holds.',
}

/**
 * Applies one word of Mesh's to a transfer: its status, its facts, and whether the integrator is to be told. Pure; the
 * same word a second time changes nothing.
 *
 * @param known the transfer as stored; `undefined` for one not seen before
 * @param userKey whose transfer it is
 */
export function applyWord(
  known: TransferRow | undefined,
  word: Observation,
  { userKey, now }: { userKey: string; now: Date },
): Applied {
  const before = known ?? newRow(word, userKey)
  const weight = known ? weigh(word, statusOf(known)) : 'adopt'
  const row: TransferRow = { ...before }
  const events: MeshLinkServerEvent[] = []
  const { transfer_id: transferId } = row

  if (word.createdAt) row.created_at = word.createdAt
  if (word.source === 'webhook' && (!row.webhook_at || word.at > row.webhook_at)) row.webhook_at = word.at

  if (weight === 'dispute' && row.disputed_status !== word.status) {
    row.disputed_status = word.status
    row.check_at = now
    events.push({ type: 'transfer_disputed', transferId, status: row.status, contradiction: word.status })
  }
  if (word.source === 'asked' && weight !== 'ignore') row.disputed_status = null
  if (weight === 'adopt') {
    row.status = word.status
    row.status_at = word.at
    row.status_source = word.source
    row.heard_at = word.heardAt
    row.check_at = isFinal(word.status) ? null : new Date(now.getTime() + FIRST_CHECK_MS)
    row.checks = 0
    const from = known?.status
    events.push({
      type: 'transfer_changed',
      transferId,
      ...(from && { from }),
      to: word.status,
      source: word.source,
    })
  }
  // With the new status: what was told of a settlement that is taken back stands no longer.
  mergeFacts(row, word, weight === 'ignore' || weight === 'dispute' ? 'fill' : 'replace', events)
  if (word.hasUnreadableAmount && word.status === row.status && weight !== 'ignore' && !isMoneyTold(row)) {
    row.amount = null
    row.is_amount_unreadable = true
  }

  const change = nextChange(row, now, before.held, events)
  const isChanged = !known || !isSame(known, row)
  if (isChanged) row.updated_at = now
  return { row, isChanged, change, events }
}

/** Writes the change into the row when the status may be told, or why it may not. */
function nextChange(
  row: TransferRow,
  now: Date,
  heldBefore: string | null,
  events: MeshLinkServerEvent[],
): Change | undefined {
  if (row.status === row.told_status) {
    row.held = null
    return undefined
  }
  row.held = reasonToHold(row)
  if (row.held) {
    // Nobody but Mesh can end the wait, whatever became of the check before.
    row.check_at ??= now
    if (row.held !== heldBefore) {
      row.check_at = now
      events.push({ type: 'transfer_held', transferId: row.transfer_id, reason: row.held })
    }
    return undefined
  }
  const previousStatus = row.told_status
  row.changes += 1
  row.told_status = row.status
  if (isFinal(row.status)) row.check_at = null
  return { n: row.changes, status: row.status, previousStatus, transfer: toFacts(row) }
}

/** Only money that arrived needs an amount: a failed transfer may never get one. */
function reasonToHold(row: TransferRow): string | null {
  if (row.disputed_status) return HELD.disputed
  if (row.status !== 'succeeded') return null
  if (row.amount === null || row.amount === '0') {
    return row.is_amount_unreadable ? HELD.unreadableAmount : HELD.noAmount
  }
  return row.symbol ? null : HELD.noAsset
}

function newRow(word: Observation, userKey: string): TransferRow {
  const first = word.createdAt ?? new Date(Math.min(word.at.getTime(), word.heardAt.getTime()))
  return {
    transfer_id: word.transferId,
    user_key: userKey,
    session_id: null,
    status: word.status,
    status_at: word.at,
    status_source: word.source,
    heard_at: word.heardAt,
    webhook_at: null,
    changes: 0,
    told_status: null,
    disputed_status: null,
    held: null,
    is_amount_unreadable: false,
    check_at: null,
    checks: 0,
    transaction_id: null,
    institution_transaction_id: null,
    symbol: null,
    amount: null,
    source_amount: null,
    amount_in_fiat: null,
    total_in_fiat: null,
    fees_in_fiat: null,
    network_id: null,
    network_name: null,
    broker_type: null,
    broker_name: null,
    from_address: null,
    to_address: null,
    refund_address: null,
    refund_type: null,
    tx_hash: null,
    details: null,
    created_at: first,
    updated_at: word.heardAt,
  }
}

function statusOf(row: TransferRow) {
  return {
    status: row.status,
    source: row.status_source,
    heardAt: row.heard_at,
    webhookAt: row.webhook_at,
    disputedStatus: row.disputed_status,
  }
}

/** Whatever the order of names in JSON: `jsonb` keeps its own. */
function isSame(a: TransferRow, b: TransferRow): boolean {
  return isDeepStrictEqual(a, b)
}
