import type { Theme } from '../../core/client/appearance'
import { parentOf } from './focus'

/** A place on a page, from which Link is opened. */
export interface Place {
  element: Element
  /** From the parent up, across shadow roots: still there when the element is gone. */
  around: readonly Element[]
}

/** Finds the place of an element, or the one that has the focus in the shadow root below it. */
export function placeOf(opener: Element): Place {
  let element = opener
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
  const around: Element[] = []
  for (let above = drawnIn(element); above; above = drawnIn(above)) around.push(above)
  // Where nothing has the focus, the body has it: no button with classes of its own, but the page.
  return { element, around: element.matches('html, body') ? [element, ...around] : around }
}

/** The element in which this one is drawn. */
const drawnIn = (element: Element) => element.assignedSlot ?? parentOf(element)

/** The element, or what is left of the page around it. */
export function nearest({ element, around }: Place): Element {
  return [element, ...around].find(({ isConnected }) => isConnected) ?? document.documentElement
}

/**
 * What the page says of its theme at a place: by the nearest `data-theme` or class `dark` or `light`, else by `color-scheme`, else
 * by what is painted there. The style sheets of most apps say it in one of these ways.
 *
 * @returns `system` where the page takes both
 */
export function pageTheme(place: Place): Theme {
  const around = place.around.filter(({ isConnected }) => isConnected)
  for (const { dataset, classList } of around as HTMLElement[]) {
    const said = [dataset?.theme, ...classList].find((word) => word === 'dark' || word === 'light')
    if (said) return said as Theme
  }
  const schemes = getComputedStyle(nearest(place)).colorScheme.split(' ')
  const isDark = schemes.includes('dark')
  if (isDark && schemes.includes('light')) return 'system'
  if (isDark) return 'dark'
  if (schemes.includes('light')) return 'light'
  for (const element of around) {
    const lightness = lightnessOf(getComputedStyle(element).backgroundColor)
    if (lightness !== undefined) return lightness < 0.5 ? 'dark' : 'light'
  }
  // Nothing is painted: the white of the browser.
  return 'light'
}

/**
 * How light a colour is, from 0 to 1.
 *
 * @param color as computed: `rgb(…)`, or in the space in which the style sheet has it
 * @returns `undefined` for one that shows more of what is behind it than of itself
 */
export function lightnessOf(color: string): number | undefined {
  const [, space = '', values = ''] = /^(?:color\()?([\w-]+)[( ](.*)\)$/.exec(color) ?? []
  // `none` is 0.
  const [first = 0, second = 0, third = 0, alpha = 1] = values
    .split(/[\s,/]+/)
    .map((value) => Number.parseFloat(value) || 0)
  if (!values || alpha < 0.5) return undefined
  // Of these, the first value is the lightness. Middle grey has 0.6 and 53.6 there.
  if (space.startsWith('ok')) return first / 1.2
  if (space === 'lab' || space === 'lch') return first / 107.2
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / (space.startsWith('rgb') ? 255 : 1)
}

/**
 * Watches for what may change a page's theme: the attributes around a place, the system's theme, and colours that fade.
 *
 * @returns stops watching
 */
export function watchTheme({ around }: Place, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  // All attributes: frameworks have names of their own for the one that switches `color-scheme`.
  for (const element of around) observer.observe(element, { attributes: true })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', onChange)
  document.addEventListener('transitionend', onChange)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', onChange)
    document.removeEventListener('transitionend', onChange)
  }
}
