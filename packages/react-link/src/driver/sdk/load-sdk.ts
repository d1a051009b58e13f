import { importAnew } from '../../core/client/import-anew'
import { lazy } from '../../core/client/lazy'
import { captureListener } from './capture-listener'
import type { LoadedSdk } from './loaded-sdk'

/**
 * Loads the Web SDK, once a page; a failure is forgotten, so that the next session tries again.
 *
 * @param prewarm lets the SDK add its hidden frame of Mesh's page at import
 */
export const loadSdk = lazy(async (prewarm: boolean): Promise<LoadedSdk> => {
  // Read by the SDK at import: without it, importing alone adds a frame of Mesh's production page.
  window.meshLinkShouldSkipPrewarm ??= !prewarm
  const { createLink, isLinkEventTypeKey } = await importAnew(
    () => import('@meshconnect/web-link-sdk'),
    'createLink',
  )
  return { createLink, isLinkEventTypeKey, listener: captureListener(createLink) }
})
