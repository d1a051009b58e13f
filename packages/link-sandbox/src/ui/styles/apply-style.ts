import type { PageStyle } from '../params/read-link-style'
import { accentColors } from './accent-colors'

/** Fonts that are on the device; Inter comes with the page and is what it has otherwise. */
const FONTS = {
  system: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  rounded: 'ui-rounded, "SF Pro Rounded", "Nunito", "Hiragino Maru Gothic ProN", system-ui, sans-serif',
  serif: 'ui-serif, Charter, Georgia, Cambria, "Times New Roman", serif',
}

/** Puts a client's own colours, font and corners over the tokens. */
export function applyStyle({ ac, ff, cr }: PageStyle, { style }: HTMLElement): void {
  if (ac) {
    const [light, dark] = [accentColors(ac, 'light'), accentColors(ac, 'dark')]
    const set = (token: string, name: keyof typeof light) =>
      style.setProperty(token, `light-dark(${light[name]}, ${dark[name]})`)
    set('--mesh-accent', 'accent')
    set('--mesh-accent-hover', 'hover')
    set('--mesh-on-accent', 'on')
    set('--mesh-accent-soft', 'soft')
    set('--mesh-focus', 'accent')
  }
  if (ff && ff !== 'inter') style.setProperty('--mesh-font', FONTS[ff])
  if (cr !== undefined) {
    style.setProperty('--mesh-radius-s', `${Math.round((cr * 2) / 3)}px`)
    style.setProperty('--mesh-radius-m', `${cr}px`)
    style.setProperty('--mesh-radius-l', `${Math.round((cr * 5) / 3)}px`)
  }
}
