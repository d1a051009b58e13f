import type { LinkCloseButton, LinkFrameAttributes } from '../../core/client/mesh-link-client'
import type { MeshLinkError } from '../../core/errors/mesh-link-error'

/** The place on the page where Link's frame is. */
export interface Shell {
  /** Adds Link's frame. @returns its id for the SDK, or `undefined` when the SDK draws its own frame */
  addFrame(): string | undefined
  /** Gives the frame, once it exists. */
  frame(): HTMLIFrameElement | null
  /** Takes the look that the token asks for. Absent where the look is not ours. */
  setLook?(look: ShellLook): void
  /** Link has loaded: removes the skeleton and moves the focus into the frame. */
  showLink(): void
  /** Offers to close although Link has not answered. Absent where Link is not asked. */
  offerToClose?(onClose: () => void): void
  withdrawOffer?(): void
  /** Link begins or ends to wait for something on the page, such as a wallet: lets the user reach it. Absent where the page can be reached. */
  yieldToPage?(isYielding: boolean): void
  /**
   * Shows in place of Link why it can't be shown. Absent where the app shows that.
   *
   * @param onRetry called when the user tries again, and the skeleton is back; absent when another try would not help
   * @returns whether the user can see it
   */
  showProblem?(error: MeshLinkError, onRetry: (() => void) | undefined): boolean
  /** Removes everything from the page and restores scroll position and focus. A second call does nothing. */
  close(): void
}

interface ShellLook {
  /** From the intent: what is done in Link. */
  title?: string | undefined
  /** Corner radius in pixels, from the token's `link_style`. */
  radius?: number
  /** 0 to 1, from the token's `link_style`. */
  backdropOpacity?: number
}

export interface ShellOptions {
  /** Name of the dialog and title of the frame. */
  title: string
  /** The element from which Link was opened: the focus returns to it. */
  opener: Element
  /** Called when the user leaves by our close button or Escape. */
  onCloseRequest: () => void
  /** For our dialog. */
  closeButton: LinkCloseButton
  /** Exit guard: whether to ask before the user leaves; only called when Link has loaded. Default: never. */
  isExitGuarded?: () => boolean
  /** Attributes of our own frame, from the app. */
  frameAttributes?: LinkFrameAttributes | undefined
  /** CSS selector of elements that the user must reach while they are shown, e.g. the app's own wallet dialog. For our dialog. */
  pageOverlays?: string | undefined
  /** Gives an element the theme, tokens and classes of this opening. Called once it is on the page. */
  dress: (element: HTMLElement) => void
  /** Whether the browser's Back closes our dialog. */
  closeOnBack?: boolean
}
