/** Where Link's frame stands on the page. */
export interface Shell {
  /** Id of our frame for the SDK; absent when the SDK draws its own. */
  frameId?: string
  /** The frame, once it exists. */
  frame(): HTMLIFrameElement | null
  /** Link has loaded: take the skeleton away, move the focus in. */
  showLink(): void
  /** Takes everything off the page and puts scroll and focus back. Calling it twice does nothing more. */
  close(): void
}

export interface ShellOptions {
  /** Name of the dialog and title of the frame. */
  title: string
  /** The user wants out by a control of ours. */
  onCloseRequest: () => void
  /** Asked when the user wants out after Link has loaded: whether to ask before leaving. Default: never. */
  isExitConfirmed?: () => boolean
  theme: 'light' | 'dark' | 'system'
  /** Corner radius in pixels, from the token's `link_style`. */
  radius?: number
  /** 0..1, from the token's `link_style`. */
  backdropOpacity?: number
}
