/** What a session needs beyond the first load: one file to fetch, at the click or a moment before it. */
export { createTokensAhead } from './core/link-token/tokens-ahead'
export { createDelivery } from './delivery/create-delivery'
export { runSession } from './driver/run-session'
export { loadSdk } from './driver/sdk/load-sdk'
