import type { LinkFrameAttributes } from '../../core/client/mesh-link-client'

/** The place on the page where Link's frame is. */
export interface Shell {
  /** Id of our frame for the SDK; absent when the SDK draws its own frame. */
  frameId?: string
  /** Gives the frame, once it exists. */
  frame(): HTMLIFrameElement | null
  /** Takes the look that the token asks for. Absent where the look is not ours. */
  setStyle?(style: ShellStyle): void
  /** Link has loaded: removes the skeleton and moves the focus into the frame. */
  showLink(): void
  /** Removes everything from the page and restores scroll position and focus. A second call does nothing. */
  close(): void
}

/** From the token's `link_style`. */
interface ShellStyle {
  /** Corner radius in pixels. */
  radius?: number
  /** 0 to 1. */
  backdropOpacity?: number
}

export interface ShellOptions {
  /** Name of the dialog and title of the frame. */
  title: string
  /** Called when the user leaves by our close button or Escape. */
  onCloseRequest: () => void
  /** Exit guard: whether to ask before the user leaves; only called when Link has loaded. Default: never. */
  isExitGuarded?: () => boolean
  /** Attributes of our own frame, from the app. */
  frameAttributes?: LinkFrameAttributes | undefined
  theme: 'light' | 'dark' | 'system'
}
