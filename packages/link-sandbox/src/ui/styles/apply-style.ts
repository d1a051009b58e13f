import type { LinkParams, PageStyle } from '../params/link-params'

/** Font stacks of fonts on the device. The default is Inter, which comes with the page. */
const FONTS = {
  system: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  rounded: 'ui-rounded, "SF Pro Rounded", "Nunito", "Hiragino Maru Gothic ProN", system-ui, sans-serif',
  serif: 'ui-serif, Charter, Georgia, Cambria, "Times New Roman", serif',
}

/** Overrides the default tokens with a client's colour, font and corners. */
function applyStyle({ ac, ff, cr }: PageStyle, { style }: HTMLElement): void {
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

/** Red, green and blue, 0..255. */
type Channels = [number, number, number]

function channelsOf(color: string): Channels {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** Mixes a `share` (0..1) of `other` into `color`. Both are `#rrggbb`. */
function mix(color: string, other: string, share: number): string {
  const others = channelsOf(other)
  const mixed = channelsOf(color).map((channel, index) =>
    Math.round(channel + ((others[index] ?? channel) - channel) * share),
  )
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** The contrast ratio of two colours by WCAG, 1..21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red, green, blue] = channelsOf(color).map((value) => {
    const channel = value / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as Channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The accent colours of one theme. */
interface AccentColors {
  accent: string
  hover: string
  /** Colour of text on the accent. */
  on: string
  /** A light tint of the accent, for backgrounds. */
  soft: string
}

/** Minimum contrast of text of normal size, by WCAG AA. */
const MIN_CONTRAST = 4.5
const STEP = 0.04
/** Backgrounds behind the accent colour, from tokens.css: the surface, and the background furthest from it. */
const SURFACES = { light: ['#ffffff', '#f0f2f5'], dark: ['#14171c', '#232831'] } as const

/** A client's accent colour for one theme, made darker or lighter until it is readable. */
export function accentColors(color: string, theme: 'light' | 'dark'): AccentColors {
  const [surface, furthest] = SURFACES[theme]
  const towards = theme === 'light' ? '#000000' : '#ffffff'
  const soft = mix(surface, color, 0.1)
  let accent = color
  for (let share = 0; !isReadable(accent, [surface, furthest, soft]); ) {
    share = Math.min(share + STEP, 1)
    accent = mix(color, towards, share)
  }
  const on = contrast('#ffffff', accent) >= MIN_CONTRAST ? '#ffffff' : '#000000'
  return { accent, hover: mix(accent, towards, 0.15), on, soft }
}

function isReadable(color: string, backgrounds: string[]): boolean {
  return backgrounds.every((background) => contrast(color, background) >= MIN_CONTRAST)
}

/** Applies theme and style to the document. */
export function applyParams({ theme, style }: LinkParams, root: HTMLElement): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  applyStyle(style, root)
}
