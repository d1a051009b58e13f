/** Keeps the page behind the dialog from scrolling, where it stands; gives what undoes exactly that. */
export function lockScroll(): () => void {
  const root = document.documentElement
  const { overflow, paddingRight } = root.style
  const padding = Number.parseFloat(getComputedStyle(root).paddingRight)
  const widthBefore = root.getBoundingClientRect().width
  root.style.overflow = 'hidden'
  // The room that a scrollbar left behind, if it left any, so that the page does not jump sideways. Not `clientWidth`:
  // it grows even where `scrollbar-gutter` keeps the room.
  const widthGained = root.getBoundingClientRect().width - widthBefore
  if (widthGained > 0) root.style.paddingRight = `${padding + widthGained}px`
  return () => {
    Object.assign(root.style, { overflow, paddingRight })
    if (root.getAttribute('style') === '') root.removeAttribute('style')
  }
}
