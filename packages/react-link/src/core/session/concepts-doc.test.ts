import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { MeshConnection, MeshTransferStatus } from '../contract'
import type { SaveStatus } from './save'
import type { LinkResultStatus, SessionStatus, SessionTransfer } from './session'

/** Makes a list that `tsc` refuses when a value is missing, or one too many. */
const all = <Status extends string>(statuses: Record<Status, true>) => Object.keys(statuses)

const STATUSES = [
  all<SessionStatus>({ idle: true, preparing: true, loading: true, open: true, closing: true, ended: true }),
  all<LinkResultStatus>({ submitted: true, verified: true, connected: true, failed: true, cancelled: true }),
  all<SaveStatus>({ saving: true, saved: true, unsaved: true, none: true }),
  all<MeshConnection['status']>({ active: true, reconnect_required: true, pending_access: true }),
  all<SessionTransfer['status']>({ submitted: true, failed: true }),
  all<MeshTransferStatus>({
    unconfirmed: true,
    pending: true,
    succeeded: true,
    failed: true,
    refundPending: true,
    refundSucceeded: true,
  }),
]

it('docs/concepts.md has every status value, in the order of its noun', () => {
  const document = readFileSync(new URL('../../../../../docs/concepts.md', import.meta.url), 'utf8')
  const [, table = ''] = document.split('## All status values')
  const values = Array.from(table.matchAll(/^\|[^|]*\| `(\w+)` +\|/gm), ([, value]) => value)
  expect(values).toEqual(STATUSES.flat())
})
