import { type ReactNode, useEffect, useRef } from 'react'

interface PageTitleProps {
  /** For the browser's tab. */
  title: string
  className?: string
  children: ReactNode
}

let isFirstPage = true

/** A page's heading. Names the tab, and takes the focus when the page has changed, so that the change is read out. */
export function PageTitle({ title, className, children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Harbor`
    // A page that has just been loaded is read from its top anyway.
    if (!isFirstPage) heading.current?.focus({ preventScroll: true })
    const timer = setTimeout(() => {
      isFirstPage = false
    })
    return () => clearTimeout(timer)
  }, [title])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
