import { type RefObject, useContext, useEffect } from 'react'
import { EntryFocusContext } from '../app/entry-focus-context'

/** Focuses the element when its screen appears, unless the focus would be taken from the host's own page. */
export function useFocusOnEntry(target: RefObject<HTMLElement | null>): void {
  const mayTakeFocus = useContext(EntryFocusContext)
  useEffect(() => {
    // An embedded page that has only just loaded must not pull the reader away from what surrounds it.
    if (mayTakeFocus || document.hasFocus()) target.current?.focus({ preventScroll: true })
  }, [target, mayTakeFocus])
}
