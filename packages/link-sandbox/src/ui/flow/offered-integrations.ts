import type { LinkIntegration } from '../../link-api/contract'
import type { SessionFacts } from './flow-state'

/** The catalog of this session: nothing is offered that would lead a transfer to a dead end. */
export function offeredIntegrations(session: SessionFacts): LinkIntegration[] {
  if (session.verifyWallet) return session.integrations.filter(({ category }) => category === 'wallet')
  return session.transfer
    ? session.integrations.filter((integration) => integration.transfersSupported)
    : session.integrations
}
