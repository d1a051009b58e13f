import type { LinkAppearance, Theme } from '../../core/client/appearance'
import { nearest, pageTheme, placeOf, watchTheme } from './page-theme'
import { SHELL_CSS } from './shell-css'

/** What one opening looks like. */
export interface Look {
  /** For Link, which takes it when it is opened. */
  theme: Theme
  /**
   * Gives an element of ours, and all that comes into it, the theme, tokens and classes, and follows the page.
   *
   * @returns stops following
   */
  dress(root: HTMLElement): () => void
}

/**
 * Makes the look of an opening.
 *
 * @param opener the element from which Link was opened
 * @param appearances of client, provider and opening; a later one wins
 */
export function createLook(opener: Element, appearances: readonly (LinkAppearance | undefined)[]): Look {
  const place = placeOf(opener)
  const wanted = appearances.flatMap((it) => it?.theme ?? []).at(-1) ?? 'auto'
  const variables: Words = Object.assign({}, ...appearances.map((it) => it?.variables))
  const classNames: Words = Object.assign({}, ...appearances.map((it) => it?.classNames))

  const read = () => ({
    theme: wanted === 'auto' ? pageTheme(place) : wanted,
    tokens: { ...tokensAt(nearest(place)), ...variables },
  })
  const first = read()

  return {
    theme: first.theme,
    dress(root) {
      // Inside of the page, it has the tokens of its place anyway.
      const isInPlace = root.parentElement === place.element
      const wear = ({ theme, tokens } = read()) => {
        root.style.colorScheme = theme === 'system' ? 'light dark' : theme
        for (const [name, value] of Object.entries(isInPlace ? variables : tokens))
          root.style.setProperty(name, value ?? '')
      }
      const nameParts = () => {
        for (const element of [root, ...root.querySelectorAll('[data-mesh-part]')]) {
          const added = classNames[element.getAttribute('data-mesh-part') ?? '']
          element.classList.add(...(added?.match(/\S+/g) ?? []))
        }
      }
      // What was read before anything was written, which would cost the browser another look at all styles.
      wear(first)
      nameParts()
      const stopWatching = watchTheme(place, () => wear())
      // It is called before what was added is painted.
      const partsAdded = new MutationObserver(nameParts)
      partsAdded.observe(root, { childList: true, subtree: true })
      return () => {
        stopWatching()
        partsAdded.disconnect()
      }
    },
  }
}

/** By the name of a token or a part. `undefined` takes away what an earlier appearance has said. */
type Words = { [name: string]: string | undefined }

/** The tokens of an element: empty where the dialog has the same from the body. */
function tokensAt(element: Element): Record<string, string> {
  const there = getComputedStyle(element)
  const here = getComputedStyle(document.body)
  return Object.fromEntries(
    TOKENS.map((name) => {
      const value = there.getPropertyValue(name)
      return [name, value === here.getPropertyValue(name) ? '' : value]
    }),
  )
}

/** The public tokens that the dialog uses. A style sheet can't be asked for them, and Link's dialog is no child of the opener. */
export const TOKENS = [...new Set(SHELL_CSS.match(/--mesh-(?!link)[\w-]+/g))]
