'use client'

import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useEffect,
  useState,
} from 'react'
import type { LinkAppearance } from '../../core/client/appearance'
import type { MeshBrand } from '../../core/contract'
import { useParts } from '../use-parts'

export interface MeshInstitutionIconProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  /** Of the institution: its first letter is shown where there is no picture. */
  name: string
  /** The pictures that the backend has: `brand` of a connection. */
  brand?: MeshBrand | undefined
  /** For this icon, over the provider's. */
  appearance?: LinkAppearance | undefined
}

/**
 * The icon of an institution, light or dark as the page is at this place; its first letter until the picture is there, and where
 * there is none. Decoration: write the name beside it.
 */
export const MeshInstitutionIcon: ForwardRefExoticComponent<
  MeshInstitutionIconProps & RefAttributes<HTMLSpanElement>
> = forwardRef(function MeshInstitutionIcon(
  { name, brand = {}, appearance, className = '', style = {}, ...rest },
  ref,
) {
  const part = useParts({ appearance })
  const light = brand.iconLightUrl ?? brand.logoLightUrl
  const dark = brand.iconDarkUrl ?? brand.logoDarkUrl
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const isDark = useIsDark(place)
  const url = isDark ? (dark ?? light) : (light ?? dark)
  const [failed, setFailed] = useState<string>()

  return (
    <span aria-hidden="true" {...rest} ref={ref} {...part('icon', `mesh-link-icon ${className}`, style)}>
      <span ref={setPlace} {...part('monogram', 'mesh-link-monogram')}>
        {Array.from(name.trim())[0]?.toUpperCase() ?? '?'}
      </span>
      {url && url !== failed && (
        <img
          key={url}
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          {...part('picture', 'mesh-link-icon__picture')}
          onError={() => setFailed(url)}
        />
      )}
    </span>
  )
})

/** Whether an element is drawn in the dark scheme, as its computed `color-scheme` and the system say. */
function useIsDark(element: HTMLElement | null): boolean {
  const [isDark, setIsDark] = useState(false)
  useEffect(() => {
    if (!element) return
    // A test's DOM has none.
    const system = window.matchMedia?.('(prefers-color-scheme: dark)')
    const look = () => {
      const schemes = getComputedStyle(element).colorScheme
      setIsDark(/dark/.test(schemes) && (!/light/.test(schemes) || !!system?.matches))
    }
    look()
    system?.addEventListener('change', look)
    // Apps switch their theme by an attribute or a class, most of them on the root.
    const theme = new MutationObserver(look)
    theme.observe(element.ownerDocument.documentElement, {
      attributeFilter: ['class', 'data-theme', 'style'],
    })
    return () => {
      system?.removeEventListener('change', look)
      theme.disconnect()
    }
  }, [element])
  return isDark
}
