import { FAULTS, type FaultName, isForSession, type SessionFaultName } from '../catalog/faults'
import { requireFaultName } from '../faults/set-fault'
import type { Decision, Given, SandboxEvent } from '../state/event'
import type { SessionRecord } from '../state/records'
import { Refusal } from '../state/refusal'
import type { SandboxState } from '../state/state'
import { requireSession } from './session'

/** Switches the faults of one Link session: those named are on, all others off. */
export function setSessionFaults(
  state: SandboxState,
  command: { sessionKey: string; faults: string[] },
  given: Given,
): Decision<FaultName[]> {
  const session = requireSession(state, command.sessionKey, given.now)
  const faults = [...new Set(command.faults.map(requireFaultName))]
  const late = faults.find((name) => !isForSession(name))
  if (late !== undefined) {
    throw new Refusal(
      'invalid_request',
      `“${late}” can’t show any more once Link is open. Use the control API of the sandbox for it.`,
    )
  }
  return { events: [{ type: 'sessionFaultsSet', sessionKey: session.key, faults }], result: faults }
}

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

/** The page's faults that a user name asks for are on in this session from its login on. */
export function pageFaultsSet(session: SessionRecord, asked: FaultName[]): SandboxEvent[] {
  const known = session.faults ?? []
  const added = asked.filter((name) => FAULTS[name].place === 'page' && !known.includes(name))
  if (added.length === 0) return []
  return [{ type: 'sessionFaultsSet', sessionKey: session.key, faults: [...known, ...added] }]
}
