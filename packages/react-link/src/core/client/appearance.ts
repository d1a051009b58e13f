/** How Link's dialog and our components look. Of the theme, Link itself is told too. */
export interface LinkAppearance {
  /**
   * `auto`: what the place of the button says that opened Link, then the system. `system`: the system's, whatever the page says.
   * Default `auto`.
   */
  theme?: 'auto' | Theme | undefined
  /** Design tokens, such as `'--mesh-accent': '#0b6b41'`: for the dialog, for button, frame and list, and for all in them. */
  variables?: Readonly<Record<`--mesh-${string}`, string>> | undefined
  /** Classes of your own for our elements, beside ours. The names of the parts are in `data-mesh-part`. */
  classNames?: Readonly<Partial<Record<MeshPart, string>>> | undefined
}

/** What Link can be told. */
export type Theme = 'light' | 'dark' | 'system'

/** The names of our elements, in their `data-mesh-part`. `docs/appearance.md` says what each is. */
export type MeshPart = DialogPart | ComponentPart

/** In the dialog, and in Link's place in a `<MeshLinkFrame>`. */
type DialogPart =
  | 'dialog'
  | 'bar'
  | 'title'
  | 'offer'
  | 'anyway'
  | 'close'
  | 'shell'
  | 'frame'
  | 'skeleton'
  | 'bone'
  | 'slow'
  | 'cancel'
  | 'problem'
  | 'retry'
  | 'leave'
  | 'question'

/** In the components. */
type ComponentPart =
  | 'button'
  | 'announcement'
  | 'problem'
  | 'message'
  | 'retry'
  | 'embed'
  | 'place'
  | 'skeleton'
  | 'bone'
  | 'panel'
  | 'outcome'
  | 'again'
  | 'list'
  | 'rows'
  | 'empty'
  | 'row'
  | 'monogram'
  | 'details'
  | 'name'
  | 'accounts'
  | 'note'
  | 'badge'
  | 'balance'
  | 'actions'
  | 'disconnect'
  | 'confirmation'
  | 'warning'
  | 'keep'
  | 'confirm'
  | 'amount'
  | 'address'
  | 'characters'
  | 'copy'
  | 'icon'
  | 'picture'
  | 'status'
  | 'steps'
  | 'step'
  | 'transfer'
  | 'amounts'
  | 'facts'
  | 'explorer'
  | 'saves'
  | 'notice'
  | 'picker'
  | 'choices'
  | 'legend'
  | 'choice'
  | 'radio'
