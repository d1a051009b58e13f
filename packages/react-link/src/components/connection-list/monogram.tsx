'use client'

/** The first letter of an institution's name: no one's logo is drawn. */
export function Monogram({ name }: { name: string }) {
  return (
    <span aria-hidden="true" className="mesh-link-monogram">
      {Array.from(name.trim())[0]?.toUpperCase() ?? '?'}
    </span>
  )
}
