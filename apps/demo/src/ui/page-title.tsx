import { type ReactNode, useEffect, useRef } from 'react'

interface PageTitleProps {
  /** Title of the browser's tab. */
  title: string
  className?: string
  children: ReactNode
}

let isFirstPage = true

/** A page's heading. Sets the title of the tab, and takes the focus after a page change, so that a screen reader reads the new heading. */
export function PageTitle({ title, className, children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Harbor`
    // A screen reader reads a newly loaded page from the top anyway.
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
