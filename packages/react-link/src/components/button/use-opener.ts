import { type ForwardedRef, type RefObject, useImperativeHandle, useRef } from 'react'

/**
 * Keeps the button that opens Link, also for the app's ref. A hook of its own, because React Compiler passes no ref that it
 * knows to a function, and `render` may be one.
 *
 * @param given the app's ref
 */
export function useOpener(given: ForwardedRef<HTMLButtonElement>): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  useImperativeHandle(given, () => button.current as HTMLButtonElement, [])
  return button
}
