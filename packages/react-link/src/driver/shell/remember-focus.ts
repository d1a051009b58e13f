/**
 * Remembers where the focus is.
 *
 * @returns what puts it back; where its element is gone by then, to the next one around it that takes it
 */
export function rememberFocus(from: Element | null = document.activeElement): () => void {
  const places: Element[] = []
  for (let place = from; place; place = place.parentElement) places.push(place)
  return () => {
    for (const place of places) {
      if (place instanceof HTMLElement) place.focus({ preventScroll: true })
      if (document.activeElement === place) return
    }
  }
}
