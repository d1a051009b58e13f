import type { OpenWindow } from './institution-window'

const FEATURES = 'popup,width=700,height=800'

/** A window of the browser's beside this page. */
export const openBrowserWindow: OpenWindow = (address, integration) =>
  window.open(address, `mesh-login-${integration.id}`, FEATURES)
