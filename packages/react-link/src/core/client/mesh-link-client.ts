import type { StoreApi } from 'zustand/vanilla'
import type { MeshBackend } from '../backend/mesh-backend'
import type { LinkTokenRequest, SavedAccounts } from '../contract'
import type { MeshLinkEvent } from '../session/mesh-link-event'
import type { LinkDisplay, LinkResult, MeshLinkState } from '../session/session'
import type { LinkAppearance } from './appearance'
import type { LinkHandlers } from './callbacks'
import type { IntentData, IntentName, IntentRequest, IntentsShape } from './intents'
import type { PayLinkResult } from './pay-link'

/** What Link and its dialog look like. An opening overrides the client, whose values are read each time Link opens: a getter can follow the app's own settings. */
export interface LinkLook {
  /** Language of Link, from Mesh's list (`en-US`, `de-DE`, …), or `system`, the browser's. Default: the page's `lang`, where Link has it, else `system`. */
  language?: string | undefined
  /** Theme, tokens and classes. The provider's and the opening's are merged over the client's, key by key. */
  appearance?: LinkAppearance | undefined
  /** Currency in which Link shows values, as an ISO 4217 code. Default: Link's own. */
  displayFiatCurrency?: string | undefined
}

/**
 * Whether Link has a header of its own. `embedded`: no, the bar of our dialog is the only one. Our close button and Escape then ask
 * Link to close, and Link asks its own question. `overlay`: yes, with a close button.
 */
export type LinkRenderType = 'embedded' | 'overlay'

/**
 * Where our own close button is in the dialog, once Link is loaded. Until then, and when Link has failed, always in a bar.
 * `bar`: in the bar, next to the title. `outside`: next to the card; for a Link that has a header of its own all the same.
 * `focus`: over Link, seen only when it has the focus; for a Link with a close button of its own.
 */
export type LinkCloseButton = 'bar' | 'outside' | 'focus'

export interface MeshLinkOptions extends LinkLook {
  /** The integrator's backend: `httpBackend({ baseUrl })`, or one of your own. */
  backend: MeshBackend
  /** Called for every event of every session, e.g. for analytics. Without tokens; without addresses and amounts too unless `eventDetail` is `full`. */
  onEvent?: ((event: MeshLinkEvent) => void) | undefined
  /** `full` gives `onEvent` addresses and amounts too, but never tokens. Default `redacted`. */
  eventDetail?: 'redacted' | 'full' | undefined
  /** How to show Link when `open()` does not say. Default `dialog`. */
  display?: LinkDisplay | undefined
  /** Whether Link has a header of its own. `open()` can override it. Default: `embedded` from 1,024 px on, otherwise `overlay`. */
  renderType?: LinkRenderType | undefined
  /** Where our own close button is, once Link is loaded. `open()` can override it. Default: `bar` for `embedded`, `focus` for `overlay`. */
  closeButton?: LinkCloseButton | undefined
  /** Exit guard of an `overlay`: ask before the user leaves by our close button or Escape. `open()` can override it. Default `false`. */
  confirmExit?: boolean | undefined
  /** The browser's Back closes our dialog, as its close button does, instead of leaving the page. `phone`: on a phone only. `open()` can override it. Default `phone`. */
  closeOnBack?: boolean | 'phone' | undefined
  /** CSS selector of elements of your page that the user must reach while Link is open, e.g. `#my-wallet-dialog`: while one of them is shown, the dialog is not modal, and lies at `--mesh-dialog-z-index` (900). A wallet that Link waits for needs no selector. `open()` can override it. */
  pageOverlays?: string | undefined
  /** Origins to trust as Link besides Mesh's own, compared exactly: e.g. `meshHostedSandboxOrigins`, or `http://localhost:4011` of the local sandbox. */
  trustedLinkOrigins?: readonly string[] | undefined
  /** Origins over plain http that may serve Link during development, although they are not on this machine: `http://192.168.1.5:4011` for a phone, `http://sandbox:4011` of a container. Web SDK 3.13 only: 3.14 opens none. */
  insecureLinkOrigins?: readonly string[] | undefined
  /** Attributes of Link's frame, where a policy of your page demands them. Not for the SDK overlay, whose frame is the SDK's. */
  frameAttributes?: LinkFrameAttributes | undefined
  /** Let the Web SDK load a hidden frame of Mesh ahead of time. Default `false`: this sends a request to Mesh before the user has agreed to one. */
  prewarm?: boolean | undefined
  /** Timeout for loading Link, in milliseconds. Default 15,000. */
  loadTimeoutMs?: number | undefined
  /** Name of this client in query keys; only needed when an app has several clients. Default `default`. */
  key?: string | undefined
}

/** Attributes of Link's frame that an app may set; all others are the SDK's and ours. */
export interface LinkFrameAttributes {
  /**
   * Restricts the frame. Link needs at least `allow-scripts allow-same-origin allow-forms`, and for exchanges whose login opens a
   * window `allow-popups allow-popups-to-escape-sandbox` too: without them, Link stays blank or its login fails. Default: absent.
   */
  sandbox?: string | undefined
  /** What Link learns of your page's URL. Leave it the origin at least, e.g. `strict-origin`: Mesh allows Link by your domain. Default: absent, so the page's own policy. */
  referrerPolicy?: ReferrerPolicy | undefined
}

/** How and where to open Link, whatever the intent. */
export type OpenOptions = LinkLook &
  SavedAccountOptions & {
    /** Where to show Link. Default: the client's. */
    display?: LinkDisplay | undefined
    /** Name of the dialog and title of the frame. Default: the intent's `title`, or else the words of the button that opened Link. */
    dialogTitle?: string | undefined
    /** Whether Link has a header of its own. Default: the client's. */
    renderType?: LinkRenderType | undefined
    /** Where our own close button is, once Link is loaded. Default: the client's. */
    closeButton?: LinkCloseButton | undefined
    /** Exit guard of an `overlay`: ask before the user leaves by our close button or Escape, until a transfer is submitted. `close()` never asks. Default: the client's. */
    confirmExit?: boolean | undefined
    /** The browser's Back closes our dialog, as its close button does. `phone`: on a phone only. Default: the client's. */
    closeOnBack?: boolean | 'phone' | undefined
    /** CSS selector of elements of your page that the user must reach while Link is open. Default: the client's. */
    pageOverlays?: string | undefined
  }

/**
 * Where Link starts, and which saved accounts it gets. Without a `connectionId` or an `integration` it starts with the catalog.
 * `requested` needs the `connectionId` of that account.
 */
export type SavedAccountOptions =
  | {
      /** A saved connection that Link opens directly. */
      connectionId?: string | undefined
      /** Which saved accounts Link gets; `none` for a session that starts from the catalog. Default `all`. */
      savedAccounts?: Exclude<SavedAccounts, 'requested'> | undefined
      integration?: undefined
    }
  | { connectionId: string; savedAccounts: 'requested'; integration?: undefined }
  | {
      /** An institution that Link opens directly: a name or type such as `coinbase`, or Mesh's id. The backend finds it. */
      integration?: string | undefined
      savedAccounts?: Exclude<SavedAccounts, 'requested'> | undefined
      connectionId?: undefined
    }

/** What `open()` takes. */
export type OpenRequest<Intents extends IntentsShape = IntentsShape> = IntentRequest<Intents> & OpenOptions

/** A request as the client handles it: an app's, or that of a `<MeshLinkFrame>`, which alone embeds Link. */
export interface SessionRequest extends LinkLook, Omit<LinkTokenRequest, 'platform'> {
  display?: LinkDisplay | 'embedded' | undefined
  /** For `embedded`: the element in which Link's frame is placed. */
  container?: HTMLElement | undefined
  /** The button that was clicked: Safari does not give it the focus. Default: the element that has the focus. */
  opener?: { readonly current: Element | null } | undefined
  /** Of the provider around whoever opens: an object that stands for it, and its appearance. */
  context?: { provider: object; appearance: LinkAppearance | undefined }
  dialogTitle?: string | undefined
  renderType?: LinkRenderType | undefined
  closeButton?: LinkCloseButton | undefined
  confirmExit?: boolean | undefined
  closeOnBack?: boolean | 'phone' | undefined
  pageOverlays?: string | undefined
}

/** A page's client of Mesh Link. Make one at module level; importing it on a server is safe. */
export interface MeshLinkClient<Intents extends IntentsShape = IntentsShape> {
  /**
   * Opens Link. Never rejects: a `failed` result says why.
   *
   * @param request the intent, its params, and how to show Link
   * @param handlers callbacks for the session; a function is called for the latest ones each time
   */
  open<Name extends IntentName<Intents>>(
    request: { intent: Name } & OpenRequest<Intents>,
    handlers?: LinkHandlers<IntentData<Intents[Name]>> | (() => LinkHandlers<IntentData<Intents[Name]>>),
  ): Promise<LinkResult<IntentData<Intents[Name]>>>
  /** Ends the live session; its `open()` then resolves. Does nothing without a session. */
  close(): void
  /**
   * Loads Link's code before the click. Never rejects: `open()` reports a failure.
   *
   * @param request fetches a link token for it too (works once, for 10 minutes): only where the click is almost certain
   */
  prefetch(request?: OpenRequest<Intents>): Promise<void>
  /**
   * Asks the backend for a pay link, and opens nothing: for an intent whose request has `generatePayLink`. Each call makes a
   * new one. Never rejects: the result has either a `paymentLink` or an `error`.
   *
   * @param request the intent and its params
   */
  createPayLink<Name extends IntentName<Intents>>(
    request: { intent: Name } & OpenRequest<Intents>,
  ): Promise<PayLinkResult<IntentData<Intents[Name]>>>
  /** Drops tokens and unsent data and ends the session: for sign-out, and when another user signs in. */
  clear(): void
  /** Retries now to save what the backend does not have yet. */
  retrySaves(): void
  readonly getState: () => MeshLinkState
  /** Calls `listener` at each change; returns the function that unsubscribes. */
  readonly subscribe: (listener: () => void) => () => void
  /** For this library's own hooks; may change at any time. */
  readonly _internal: MeshLinkInternals
}

/** A client with any intents: the members whose types do not depend on them. */
export type AnyMeshLinkClient = Omit<MeshLinkClient, 'open' | 'prefetch' | 'createPayLink'>

/** What hooks use of a client. */
interface MeshLinkInternals {
  readonly options: MeshLinkOptions
  readonly store: StoreApi<MeshLinkState>
  open(
    request: SessionRequest,
    handlers: LinkHandlers | (() => LinkHandlers) | undefined,
    ownerId: string | symbol,
  ): Promise<LinkResult>
  /** Ends the live session if this owner or provider opened it. */
  close(owner: string | symbol | object): void
  /** Sets the state back to `idle` if `ownerId` opened the session that has ended. */
  reset(ownerId: string | symbol): void
  onEvent(listener: (event: MeshLinkEvent) => void): () => void
  /** `clear()`, and drops the cached data of the user with this `userKey`. */
  leave(userKey: string | undefined): void
  onServerStateChange(listener: (change: ServerStateChange) => void): () => void
}

/** What an app's query cache must follow. */
export type ServerStateChange =
  | {
      /** The backend has new data of this kind. By its name in the query keys. */
      resource: 'connections' | 'transfers'
    }
  | {
      /** The user with this `userKey` has left: their data must go. */
      leftBy: string | undefined
    }

/**
 * Tells hooks and components the type of the app's client, and with it the intents:
 *
 * ```ts
 * declare module 'react-mesh-link' {
 *   interface Register { meshLink: typeof meshLink }
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by the app
export interface Register {}

/** The intents of the registered client; any intents when no client is registered. */
export type RegisteredIntents = Register extends { meshLink: MeshLinkClient<infer Intents> }
  ? Intents
  : IntentsShape
