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
  const { overflow, paddingLeft, paddingRight } = getComputedStyle(root)
  const before = root.getBoundingClientRect()
  // Without an overflow on the root, the body's overflow applies to the page. With one, it would make the body scroll.
  const body = overflow === 'visible' ? 'body{overflow:visible!important}' : ''
  const dropLock = adoptStyles(`html{overflow:hidden!important}${body}${extraCss}`)
  // Fill the space of the scrollbar, if it left any, so that the page does not move sideways. `clientWidth` would be wrong:
  // it grows even when `scrollbar-gutter` keeps the space.
  const after = root.getBoundingClientRect()
  const left = Number.parseFloat(paddingLeft) + before.left - after.left
  const right = Number.parseFloat(paddingRight) + after.right - before.right
  const dropPadding = adoptStyles(
    after.width > before.width
      ? `html{padding-left:${left}px!important;padding-right:${right}px!important}`
      : '',
  )
  return () => {
    dropLock()
    dropPadding()
  }
}
