import type { ComponentPropsWithoutRef, MouseEvent } from 'react'
import { locationStore } from './location-store'

interface LinkProps extends ComponentPropsWithoutRef<'a'> {
  /** An address of this app. */
  href: string
}

/** A link inside the app: it changes the page without loading it anew. */
export function Link({ href, ...props }: LinkProps) {
  const follow = (event: MouseEvent) => {
    const isPlainClick =
      event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!isPlainClick) return
    event.preventDefault()
    locationStore.go(href)
  }
  return <a {...props} href={href} onClick={follow} />
}
