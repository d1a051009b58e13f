/** What only a native SDK is told. Its fields stand where the SDKs read them: some beside `type`, not in a payload. */
export type NativeMessage =
  /** The close button was pressed where something would be lost: the app asks, in its own dialog. */
  | { type: 'showClose' }
  /** A page of an institution's begins or ends: the app shows its own bar with back and close there. */
  | { type: 'showNativeNavbar'; payload: boolean }
  /** iOS and Android: a login in a web view of its own; the answer arrives as `window.trueAuthResult`. */
  | { type: 'openTrueAuth'; link: string; atomicToken: string }
  /** Android: why the session could not be used. */
  | { type: 'error'; errorMessage: string }
  /** A transfer that failed for good; the Web SDK knows only success. */
  | { type: 'transferFinished'; payload: { status: 'error'; errorMessage: string } }
