import type { SessionRecord } from '../records'
import { isForSession, type SessionFaultName } from './fault-reach'
import { FAULTS, type FaultName } from './faults'

/** The faults that can still show in a session, given what its link token asked for. */
export function faultsForSession(session: SessionRecord, rules: { notify: boolean }): SessionFaultName[] {
  const isTransfer = session.request.transfer !== undefined
  return (Object.keys(FAULTS) as FaultName[]).filter(isForSession).filter((name) => {
    const { place } = FAULTS[name]
    if (place === 'transfer') return isTransfer
    if (place === 'webhook') return isTransfer && rules.notify
    return true
  })
}
