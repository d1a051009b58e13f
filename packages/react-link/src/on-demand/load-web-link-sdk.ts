import { importWithRetry } from './import-with-retry'

/**
 * Loads the Web SDK, once a page. In the first load of an app, so that the SDK is asked for beside our own code and not
 * after it.
 *
 * @param prewarm lets the SDK add its hidden frame of Mesh's page at import
 */
export async function loadWebLinkSdk(prewarm: boolean | undefined) {
  // The SDK reads this at import. Otherwise the import alone adds a frame of Mesh's production page.
  window.meshLinkShouldSkipPrewarm ??= !prewarm
  return importWithRetry('webLinkSdk', () => import('./web-link-sdk'))
}
