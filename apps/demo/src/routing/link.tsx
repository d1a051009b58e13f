import type { ComponentPropsWithoutRef, MouseEvent } from 'react'
import { locationStore } from './location-store'

interface LinkProps extends ComponentPropsWithoutRef<'a'> {
  /** Path and query of a page of this app. */
  href: string
}

/** A link to another page of the app, without a reload. */
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
