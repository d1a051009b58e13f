import type { MeshBackend } from '../backend/mesh-backend'
import type { MeshLinkEvent } from '../events/mesh-link-event'
import type { LinkDisplay } from '../session/session'

export interface MeshLinkOptions {
  /** The integrator's backend: `httpBackend({ baseUrl })`, or one of your own. */
  backend: MeshBackend
  /** Sees every event of every session, e.g. for analytics. No token, address or amount in it, unless `eventDetail` is `full`. */
  onEvent?: ((event: MeshLinkEvent) => void) | undefined
  /** `full` gives `onEvent` addresses and amounts too; tokens never. Default `redacted`. */
  eventDetail?: 'redacted' | 'full' | undefined
  /** Language of Link as Mesh lists them (`en-US`, `de-DE`, …), or `system`. Default `system`. */
  language?: string | undefined
  /** Read at each opening, so a getter may follow the app's own switch. Default `system`. */
  theme?: 'light' | 'dark' | 'system' | undefined
  /** ISO 4217 code in which Link shows values. */
  displayFiatCurrency?: string | undefined
  /** How Link is shown unless `open()` says otherwise. Default `dialog`. */
  display?: Exclude<LinkDisplay, 'embedded'> | undefined
  /** Ask before leaving by a control of ours or Escape, unless `open()` says otherwise. Default `false`. */
  confirmExit?: boolean | undefined
  /** Link origins to trust beside Mesh's own, compared exactly; for a sandbox, e.g. `http://localhost:4011`. */
  trustedLinkOrigins?: readonly string[] | undefined
  /** Let the Web SDK load a hidden frame of Mesh's ahead of time. Default `false`: it is a request before consent. */
  prewarm?: boolean | undefined
  /** Milliseconds Link may take to say that it has loaded. Default 15,000. */
  loadTimeoutMs?: number | undefined
  /** Names this client in query keys; needed only when one app has several. Default `default`. */
  key?: string | undefined
}
