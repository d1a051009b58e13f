import type { Decision } from '../decision'
import type { Given } from '../given'
import { Refusal } from '../refusal'
import { requireSession } from '../require-session'
import type { SandboxState } from '../state'
import { isForSession } from './fault-reach'
import type { FaultName } from './faults'
import { requireFaultName } from './require-fault-name'

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
