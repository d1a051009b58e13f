import type { LinkReturnAccount } from '../../link-api/contract'
import { connectionOf } from './connection-of'
import type { SessionFacts } from './flow-state'
import { loginScreen } from './login-screen'
import { outsideConnection } from './outside-connection'
import type { Screen } from './screen'

/**
 * Where a session begins once the terms are agreed to. A saved account of the asked integration skips catalog and login;
 * saved accounts without an integration lead to a choice between them; an integration alone skips the catalog.
 */
export function entryScreen(session: SessionFacts, savedAccounts: LinkReturnAccount[]): Screen {
  // Bought for money from outside: there is no account to choose.
  if (session.transfer?.type === 'fiatOnRamp') {
    return { name: 'assets', connection: outsideConnection('buy'), assets: null }
  }
  const saved = savedAccounts.find((account) => account.integration.id === session.integrationId)
  if (saved) return screenOfSavedAccount(session, saved)
  if (session.transfer && savedAccounts.length > 0 && !session.integrationId) return { name: 'source' }

  const integration = session.integrations.find(({ id }) => id === session.integrationId)
  return integration ? loginScreen(integration, false) : { name: 'catalog' }
}

export function screenOfSavedAccount(session: SessionFacts, account: LinkReturnAccount): Screen {
  if (account.needsLogin) return loginScreen(account.integration, true)
  const connection = connectionOf(account)
  return session.transfer ? { name: 'assets', connection, assets: null } : { name: 'connected', connection }
}
