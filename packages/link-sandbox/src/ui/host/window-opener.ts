import type { HostChannel } from './host-channel'
import type { OpenWindow } from './institution-window'
import { openAppWindow } from './open-app-window'
import { openBrowserWindow } from './open-browser-window'

/** How a window of an institution opens for this host. React Native and Flutter have no other way than the browser's. */
export function windowOpener(host: HostChannel): OpenWindow {
  return host.kind === 'iOS' || host.kind === 'android' ? openAppWindow(host) : openBrowserWindow
}
