import type { Store } from '../store/store'
import { CLIENT_FAULTS, clientFaults } from './client-faults'
import { showFault } from './show-fault'

/**
 * Writes into Link's page which faults it has to show itself: it speaks to its host before it has a session. A page
 * that is silent is so from the start, so that one counts here; the others count when the page says that they showed.
 */
export async function announceFaults(store: Pick<Store, 'state' | 'run'>, html: string): Promise<string> {
  const names = clientFaults(store.state)
  if (names.length === 0) return html
  const [silent] = CLIENT_FAULTS
  await showFault(store, silent)
  return html.replace('<head>', `<head>\n    <meta name="sandbox-faults" content="${names.join(' ')}" />`)
}
