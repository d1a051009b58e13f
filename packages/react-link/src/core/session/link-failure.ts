import type { LinkEventTypeKeys } from '@meshconnect/web-link-sdk'

/** The steps in Link that can fail, in their order: connecting an account, preparing a transfer, sending it. */
const STEPS = ['connection', 'preparation', 'transfer'] as const

/** A step in Link: connecting an account, preparing a transfer (assets, fees, preview), or sending it. */
export type LinkStep = (typeof STEPS)[number]

/** The last thing that failed inside Link. Link has shown it to the user, and offered another try where it could. */
export interface LinkFailure {
  /** What failed: connecting an account, preparing a transfer (assets, fees, preview), or sending it. */
  kind: LinkStep
  /** Link's event that said so: e.g. `transferDeclined` when the user declined in their wallet. */
  event: LinkFailureEvent
  /** Mesh's own text, in English. Absent where Mesh gives none. */
  message?: string
  /** Mesh's id of the request that failed. Mesh's support asks for it. */
  requestId?: string
}

/** Events of Link that say that a step has failed. */
export type LinkFailureEvent = keyof typeof FAILED_STEPS

const FAILED_STEPS = {
  integrationConnectionError: 'connection',
  connectionDeclined: 'connection',
  connectionUnavailable: 'connection',
  transferNoEligibleAssets: 'preparation',
  transferConfigureError: 'preparation',
  transferPreviewError: 'preparation',
  transferDeclined: 'transfer',
  transferExecutionError: 'transfer',
} as const satisfies { [Event in LinkEventTypeKeys]?: LinkStep }

/** Events of Link that say that a step has succeeded. */
const DONE_STEPS: Readonly<Record<string, LinkStep>> = {
  integrationConnected: 'connection',
  transferPreviewed: 'preparation',
  transferExecuted: 'transfer',
  transferCompleted: 'transfer',
} satisfies { [Event in LinkEventTypeKeys]?: LinkStep }

/**
 * The last failure after one more event of Link. A step that succeeds clears the failures of this step and of those before it.
 *
 * @param type name of the event
 * @param payload its payload, of any form
 */
export function nextFailure(
  last: LinkFailure | undefined,
  type: string,
  payload: unknown,
): LinkFailure | undefined {
  if (isFailureEvent(type)) {
    const { errorMessage, reason, requestId } = (payload ?? {}) as Record<string, unknown>
    const message = [errorMessage, reason].find(isText)
    return {
      kind: FAILED_STEPS[type],
      event: type,
      ...(message && { message }),
      ...(isText(requestId) && { requestId }),
    }
  }
  const done = Object.hasOwn(DONE_STEPS, type) ? DONE_STEPS[type] : undefined
  const isCleared = last && done && STEPS.indexOf(last.kind) <= STEPS.indexOf(done)
  return isCleared ? undefined : last
}

function isFailureEvent(type: string): type is LinkFailureEvent {
  return Object.hasOwn(FAILED_STEPS, type)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
