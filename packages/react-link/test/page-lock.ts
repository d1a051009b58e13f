/** Everything on the page that the scroll lock of a modal may change. */
export function readPageLock() {
  const { documentElement: root, body } = document
  return {
    rootStyle: root.getAttribute('style') ?? '',
    bodyStyle: body.getAttribute('style') ?? '',
    lockedBy: body.getAttribute('data-scroll-locked'),
    overflow: [getComputedStyle(root).overflow, getComputedStyle(body).overflow],
    position: getComputedStyle(body).position,
    pointerEvents: getComputedStyle(body).pointerEvents,
    width: body.getBoundingClientRect().width,
    scrollY: window.scrollY,
    ourStyles: document.adoptedStyleSheets.length,
    ourDialogs: document.querySelectorAll('.mesh-link-dialog').length,
    unreachable: Array.from(document.querySelectorAll('body > :is([inert], [aria-hidden=true])')),
  }
}
