/** The code for a session, loaded on demand: one dynamic import, at the click or shortly before. */
export { createPayLink } from './core/client/pay-link'
export { createPrefetchedTokens } from './core/link-token/prefetched-tokens'
export { runSession } from './driver/run-session'
export { loadSdk } from './driver/sdk/load-sdk'
export { createSaveService } from './saving/create-save-service'
