import { loadOnDemand } from './load-on-demand'
import type { WebLinkSdk } from './web-link-sdk'

/**
 * Loads the Web SDK, once a page. In the first load of an app, so that the SDK is asked for beside our own code and not
 * after it.
 *
 * @param prewarm lets the SDK add its hidden frame of Mesh's page at import
 * @throws MeshLinkError `offline` or `code_load_failed`
 */
export async function loadWebLinkSdk(prewarm: boolean | undefined): Promise<WebLinkSdk> {
  // The SDK reads this at import. Otherwise the import alone adds a frame of Mesh's production page.
  window.meshLinkShouldSkipPrewarm ??= !prewarm
  return loadOnDemand('webLinkSdk', () => import('./web-link-sdk'))
}
