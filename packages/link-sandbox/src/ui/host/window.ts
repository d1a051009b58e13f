import type { LinkIntegration } from '../../link/contract'
import { type HostChannel, property } from './host-channel'

const LOOK_EVERY_MS = 50
/** An app answers at once whether it can open the app of an institution. */
const ANSWER_WITHIN_MS = 1_500

/**
 * A window of iOS's or Android's, since `window.open` would end this page in their web views: on iOS the institution's
 * own app, if the phone has it (`nativeLink`, answered by `window.handleNativeLink`); otherwise a web view of the SDK's
 * beside this one (`openTrueAuth`, which ends with `window.trueAuthResult`).
 */
export function openAppWindow(host: HostChannel, self: Window = window): OpenWindow {
  return async (address, integration) => {
    // An app has no address of its own to complete it with.
    const link = new URL(address, document.baseURI)
    if (host.kind === 'iOS' && (await opensNativeLink(link.href))) return outOfSight
    Reflect.set(self, 'trueAuthResult', undefined)
    const atomicToken = link.searchParams.get('state') ?? ''
    host.post({ type: 'openTrueAuth', link: link.href, atomicToken })
    return trueAuthWindow(self)

    async function opensNativeLink(nativeLink: string): Promise<boolean> {
      Reflect.set(self, 'handleNativeLink', undefined)
      const { type, name } = integration
      const payload = { integrationType: type, integrationName: name, nativeLink }
      host.post({ type: 'integrationSelected', payload })
      for (let waited = 0; waited < ANSWER_WITHIN_MS; waited += LOOK_EVERY_MS) {
        const answer = property(self, 'handleNativeLink')
        if (property(answer, 'url') === nativeLink) return property(answer, 'canOpen') === true
        await new Promise<void>((resolve) => self.setTimeout(() => resolve(), LOOK_EVERY_MS))
      }
      return false
    }
  }
}

/** Another app: nobody says whether the person has left it. */
const outOfSight: InstitutionWindow = { closed: false, close() {} }

function trueAuthWindow(self: Window): InstitutionWindow {
  return {
    get closed() {
      return typeof property(self, 'trueAuthResult') === 'string'
    },
    // The app closes it.
    close() {},
  }
}

const FEATURES = 'popup,width=700,height=800'

/** A window of the browser's beside this page. */
const openBrowserWindow: OpenWindow = (address, integration) =>
  window.open(address, `mesh-login-${integration.id}`, FEATURES)

/** How a window of an institution opens for this host. React Native and Flutter have no other way than the browser's. */
export function windowOpener(host: HostChannel): OpenWindow {
  return host.kind === 'iOS' || host.kind === 'android' ? openAppWindow(host) : openBrowserWindow
}

/** A window in which a person logs in at an institution: the browser's, or an app's. */
export interface InstitutionWindow {
  /** Whether the person has closed it. */
  readonly closed: boolean
  close(): void
}

/**
 * Opens one. Null when it was not opened: the browser has blocked it, or the app has none. A browser's is opened at once,
 * inside the click that asks for it; an app answers later.
 */
export type OpenWindow = (
  address: string,
  integration: LinkIntegration,
) => InstitutionWindow | null | Promise<InstitutionWindow | null>

/** The address of the institution's window, in the language and theme of this page. */
export function windowAddress(url: string, root: HTMLElement = document.documentElement): string {
  const { theme } = root.dataset
  return `${url}&lng=${encodeURIComponent(root.lang)}${theme ? `&th=${theme}` : ''}`
}
