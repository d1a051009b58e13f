import type { WebhookDelivery } from '../../options'
import { FAULTS, type FaultName, isForSession, type SessionFaultName } from '../catalog/faults'
import { requireFaultName } from '../faults/set-fault'
import type { Decision, DecisionContext, SandboxEvent } from '../state/event'
import { Refusal } from '../state/refusal'
import type { SessionRecord } from '../state/session-records'
import type { SandboxState } from '../state/state'
import { requireSession } from './session'

/** Sets the faults of one Link session: the named faults are on, all others are off. */
export function setSessionFaults(
  state: SandboxState,
  command: { sessionKey: string; faults: string[] },
  context: DecisionContext,
): Decision<FaultName[]> {
  const session = requireSession(state, command.sessionKey, context.now)
  const faults = [...new Set(command.faults.map(requireFaultName))]
  const late = faults.find((name) => !isForSession(name))
  if (late !== undefined) {
    throw new Refusal(
      'invalid_request',
      `“${late}” has no effect once Link is open. Use the control API of the sandbox instead.`,
    )
  }
  return { events: [{ type: 'sessionFaultsSet', sessionKey: session.key, faults }], result: faults }
}

/** The faults that can occur in a session. Transfer and webhook faults only where there are transfers and webhooks. */
export function faultsForSession(
  session: SessionRecord,
  rules: { notify: WebhookDelivery | false },
): SessionFaultName[] {
  const isTransfer = session.request.transfer !== undefined
  return (Object.keys(FAULTS) as FaultName[]).filter(isForSession).filter((name) => {
    const { place } = FAULTS[name]
    if (place === 'transfer') return isTransfer
    if (place === 'webhook') return isTransfer && rules.notify !== false
    return true
  })
}

/** Switches on the page faults of a user name. They are on for the session from the login on. */
export function pageFaultEvents(session: SessionRecord, requested: FaultName[]): SandboxEvent[] {
  const known = session.faults ?? []
  const added = requested.filter((name) => FAULTS[name].place === 'page' && !known.includes(name))
  if (added.length === 0) return []
  return [{ type: 'sessionFaultsSet', sessionKey: session.key, faults: [...known, ...added] }]
}
