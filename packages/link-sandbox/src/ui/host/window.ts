import type { LinkIntegration } from '../../link/contract'
import { type HostChannel, property } from './host-channel'

const POLL_MS = 50
/** Timeout for the app's answer whether it can open the institution's app. The app normally answers at once. */
const ANSWER_TIMEOUT_MS = 1_500

/**
 * Opens the login on iOS and Android, where `window.open` would replace this page. On iOS this opens the institution's
 * app, if it is installed (`nativeLink`, answered by `window.handleNativeLink`). Otherwise it opens a second web view of
 * the SDK (`openTrueAuth`, which ends with `window.trueAuthResult`).
 */
export function openAppWindow(host: HostChannel, self: Window = window): OpenWindow {
  return async (address, integration) => {
    // The app needs an absolute URL.
    const link = new URL(address, document.baseURI)
    if (host.kind === 'iOS' && (await opensNativeLink(link.href))) return institutionApp
    Reflect.set(self, 'trueAuthResult', undefined)
    const atomicToken = link.searchParams.get('state') ?? ''
    host.post({ type: 'openTrueAuth', link: link.href, atomicToken })
    return trueAuthWindow(self)

    async function opensNativeLink(nativeLink: string): Promise<boolean> {
      Reflect.set(self, 'handleNativeLink', undefined)
      const { type, name } = integration
      const payload = { integrationType: type, integrationName: name, nativeLink }
      host.post({ type: 'integrationSelected', payload })
      for (let waited = 0; waited < ANSWER_TIMEOUT_MS; waited += POLL_MS) {
        const answer = property(self, 'handleNativeLink')
        if (property(answer, 'url') === nativeLink) return property(answer, 'canOpen') === true
        await new Promise<void>((resolve) => self.setTimeout(() => resolve(), POLL_MS))
      }
      return false
    }
  }
}

/** The institution's app. Whether the person has left that app is unknown. */
const institutionApp: InstitutionWindow = { closed: false, close() {} }

function trueAuthWindow(self: Window): InstitutionWindow {
  return {
    get closed() {
      return typeof property(self, 'trueAuthResult') === 'string'
    },
    // The app closes the web view.
    close() {},
  }
}

const FEATURES = 'popup,width=700,height=800'

const openBrowserWindow: OpenWindow = (address, integration) =>
  window.open(address, `mesh-login-${integration.id}`, FEATURES)

/** The function that opens an institution's window for this host. React Native and Flutter use a browser window. */
export function windowOpener(host: HostChannel): OpenWindow {
  return host.kind === 'iOS' || host.kind === 'android' ? openAppWindow(host) : openBrowserWindow
}

/** A login window of an institution: a browser window, or a web view or app on a phone. */
export interface InstitutionWindow {
  /** Whether the person has closed the window. */
  readonly closed: boolean
  close(): void
}

/**
 * Opens an institution's window. Null if the window was blocked. A browser window opens synchronously, inside the click
 * that requested it. A native app answers later.
 */
export type OpenWindow = (
  address: string,
  integration: LinkIntegration,
) => InstitutionWindow | null | Promise<InstitutionWindow | null>

/** The URL of the institution's window, with the language and theme of this page. */
export function windowAddress(url: string, root: HTMLElement = document.documentElement): string {
  const { theme } = root.dataset
  return `${url}&lng=${encodeURIComponent(root.lang)}${theme ? `&th=${theme}` : ''}`
}
