import type { Decision } from './decision'
import type { Given } from './given'
import { Refusal } from './refusal'
import { requireLoginWindow } from './require-login-window'
import type { SandboxState } from './state'

/** Allows or declines, in the window of the institution. After this the window is of no more use. */
export function decideLoginWindow(
  state: SandboxState,
  command: { state: string; isAllowed: boolean },
  given: Given,
): Decision<'allowed' | 'denied'> {
  const { challenge } = requireLoginWindow(state, command, given.now)
  if (command.isAllowed && challenge.username === '') {
    throw new Refusal('wrong_credentials', 'Log in before you allow access.')
  }
  const outcome = command.isAllowed ? 'allowed' : 'denied'
  return {
    events: [{ type: 'loginWindowDecided', challengeKey: challenge.key, outcome }],
    result: outcome,
  }
}
