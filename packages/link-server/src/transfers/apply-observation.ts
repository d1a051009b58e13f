import { isDeepStrictEqual } from 'node:util'
import type { MeshLinkServerEvent } from '../events'
import type { TransferRow } from '../storage/tables'
import type { SettledStatus, TransferFacts } from '../updates'
import { decideStatus, isFinal } from './decide-status'
import type { Observation } from './observation'
import { toFacts } from './transfer-facts'
import { isAmountFixed, updateFacts } from './update-facts'

/** Webhooks settle most transfers sooner. After this time, Mesh is asked about a transfer that is still open. */
const FIRST_CHECK_MS = 2 * 60_000

/** A change for the integrator's callbacks. */
export interface Change {
  /** Number of the change within the transfer, from 1 without gaps. */
  n: number
  status: SettledStatus
  previousStatus: SettledStatus | null
  transfer: TransferFacts
}

/** Result of applying an observation. */
export interface Applied {
  row: TransferRow
  /** Whether the row differs from what is stored. */
  isChanged: boolean
  change: Change | undefined
  events: MeshLinkServerEvent[]
}

/** Why a settled transfer is held back. Stored in the column `held`. */
const HELD = {
  unreadableAmount: 'Mesh sent an amount that is negative, too large or unreadable.',
  noAmount: 'Mesh has not sent the amount.',
  noAsset: 'Mesh has not sent the asset.',
  disputed: 'Mesh sent contradictory statuses and has not answered yet which one is right.',
}

/**
 * Applies one observation to a transfer: updates the status and the facts, and decides whether the callbacks get a
 * change. A pure function. The same observation a second time changes nothing.
 *
 * @param known the stored transfer; `undefined` for a new transfer
 * @param userKey owner of the transfer
 */
export function applyObservation(
  known: TransferRow | undefined,
  observation: Observation,
  { userKey, now }: { userKey: string; now: Date },
): Applied {
  const before = known ?? newRow(observation, userKey)
  const decision = known ? decideStatus(observation, statusOf(known)) : 'adopt'
  const row: TransferRow = { ...before }
  const events: MeshLinkServerEvent[] = []
  const { transfer_id: transferId } = row

  if (observation.createdAt) row.created_at = observation.createdAt
  if (observation.source === 'webhook' && (!row.webhook_at || observation.at > row.webhook_at))
    row.webhook_at = observation.at

  if (decision === 'dispute' && row.disputed_status !== observation.status) {
    row.disputed_status = observation.status
    row.check_at = now
    events.push({
      type: 'transfer_disputed',
      transferId,
      status: row.status,
      contradiction: observation.status,
    })
  }
  if (observation.source === 'asked' && decision !== 'ignore') row.disputed_status = null
  if (decision === 'adopt') {
    row.status = observation.status
    row.status_at = observation.at
    row.status_source = observation.source
    row.heard_at = observation.heardAt
    row.check_at = isFinal(observation.status) ? null : new Date(now.getTime() + FIRST_CHECK_MS)
    row.checks = 0
    const from = known?.status
    events.push({
      type: 'transfer_changed',
      transferId,
      ...(from && { from }),
      to: observation.status,
      source: observation.source,
    })
  }
  // After the status, because the amount of a reversed settlement may change again.
  updateFacts(row, observation, decision === 'ignore' || decision === 'dispute' ? 'fill' : 'replace', events)
  if (
    observation.hasUnreadableAmount &&
    observation.status === row.status &&
    decision !== 'ignore' &&
    !isAmountFixed(row)
  ) {
    row.amount = null
    row.is_amount_unreadable = true
  }

  const change = nextChange(row, now, before.held, events)
  const isChanged = !known || !isSame(known, row)
  // Pages tell older answers by it, and the clocks of replicas differ.
  if (isChanged)
    row.updated_at = known && known.updated_at >= now ? new Date(known.updated_at.getTime() + 1) : now
  return { row, isChanged, change, events }
}

/** Adds a change when the status can go to the callbacks; otherwise stores in the row why it is held back. */
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
    // Only Mesh can send what is missing, so there must always be a next check.
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

/** Only `succeeded` needs an amount and an asset: a failed transfer may never get them. */
function reasonToHold(row: TransferRow): string | null {
  if (row.disputed_status) return HELD.disputed
  if (row.status !== 'succeeded') return null
  if (row.amount === null || row.amount === '0') {
    return row.is_amount_unreadable ? HELD.unreadableAmount : HELD.noAmount
  }
  return row.symbol ? null : HELD.noAsset
}

function newRow(observation: Observation, userKey: string): TransferRow {
  const createdAt =
    observation.createdAt ?? new Date(Math.min(observation.at.getTime(), observation.heardAt.getTime()))
  return {
    transfer_id: observation.transferId,
    user_key: userKey,
    session_id: null,
    status: observation.status,
    status_at: observation.at,
    status_source: observation.source,
    heard_at: observation.heardAt,
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
    created_at: createdAt,
    updated_at: observation.heardAt,
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

/** Compares deeply, because `jsonb` changes the order of names. */
function isSame(a: TransferRow, b: TransferRow): boolean {
  return isDeepStrictEqual(a, b)
}
