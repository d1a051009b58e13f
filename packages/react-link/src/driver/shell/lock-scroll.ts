import { adoptStyles } from './shell-css'

/**
 * Stops the page behind Link from scrolling, without moving it. Uses a stylesheet, because a modal of the host app may lock
 * the page with inline styles: if both did that, one could restore the other's lock when it ends.
 *
 * @param extraCss rules to apply for the same time
 * @returns unlocks the page
 */
export function lockScroll(extraCss = ''): () => void {
  const root = document.documentElement
  // All is read before anything is written: a read in between would make the browser lay out the page twice.
  const style = getComputedStyle(root)
  // Without an overflow on the root, the body's overflow applies to the page. With one, it would make the body scroll.
  const body = style.overflow === 'visible' ? 'body{overflow:visible!important}' : ''
  return adoptStyles(`html{overflow:hidden!important;${fillScrollbar(root, style)}}${body}${extraCss}`)
}

/** Makes the declaration that fills the space of the scrollbar, so that the page does not move sideways without it. */
function fillScrollbar(root: HTMLElement, style: CSSStyleDeclaration): string {
  const { clientWidth } = document.scrollingElement ?? root
  // A scrollbar counts in the width of media queries. Not so `innerWidth` alone: on a phone, it grows with what overflows.
  const hasScrollbar = !matchMedia(`(width:${clientWidth}px)`).matches
  // The host's own gutter stays when the scrollbar goes.
  if (!hasScrollbar || /stable/.test(style.scrollbarGutter)) return ''
  const width = window.innerWidth - clientWidth
  // On the left where the browser's own language is written from right to left.
  const start = root.getBoundingClientRect().left + window.scrollX - Number.parseFloat(style.marginLeft)
  const side = width > 0 && start >= width ? 'left' : 'right'
  return `padding-${side}:${Number.parseFloat(style.getPropertyValue(`padding-${side}`)) + width}px!important`
}
