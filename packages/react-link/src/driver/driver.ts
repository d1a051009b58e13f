export { runSession } from './run-session'
export { loadSdk } from './sdk/load-sdk'
