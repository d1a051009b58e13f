import { adoptStyles } from './adopt-styles'

/**
 * Keeps the page behind Link from scrolling, where it stands. By a sheet of its own: a modal of the host's may lock the
 * page by inline styles, and whoever of the two puts back what it found would bring the other's lock back to life.
 *
 * @param more rules that hold as long
 * @returns what undoes it
 */
export function lockScroll(more = ''): () => void {
  const root = document.documentElement
  const { overflow, paddingLeft, paddingRight } = getComputedStyle(root)
  const before = root.getBoundingClientRect()
  // A body's overflow is the page's own while the root has none, and would now make the body a box that scrolls.
  const body = overflow === 'visible' ? 'body{overflow:visible!important}' : ''
  const dropLock = adoptStyles(`html{overflow:hidden!important}${body}${more}`)
  // The room that a scrollbar left behind, if it left any, so that the page does not jump sideways. Not `clientWidth`:
  // it grows even where `scrollbar-gutter` keeps the room.
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
