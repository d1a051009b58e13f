/** Keeps the page behind the dialog from scrolling, where it stands; gives what undoes exactly that. */
export function lockScroll(): () => void {
  const { style, clientWidth } = document.documentElement
  const before = { overflow: style.overflow, paddingRight: style.paddingRight }
  const scrollbar = window.innerWidth - clientWidth
  style.overflow = 'hidden'
  // The room of the scrollbar that goes, so that the page does not jump sideways.
  if (scrollbar > 0) style.paddingRight = `${scrollbar}px`
  return () => {
    Object.assign(style, before)
    if (document.documentElement.getAttribute('style') === '')
      document.documentElement.removeAttribute('style')
  }
}
