import { contrast, mix } from './color'

/** The accent in one theme. */
export interface AccentColors {
  accent: string
  hover: string
  /** Text on the accent. */
  on: string
  /** A quiet background. */
  soft: string
}

/** Text of normal size, by WCAG AA. */
const READABLE = 4.5
const STEP = 0.04
/** The backgrounds that the accent is written on, of tokens.css: the surface itself, and the one furthest from it. */
const SURFACES = { light: ['#ffffff', '#f0f2f5'], dark: ['#14171c', '#232831'] } as const

/** A client's accent colour for one theme: itself, or the nearest darker or lighter one that can be read. */
export function accentColors(color: string, theme: 'light' | 'dark'): AccentColors {
  const [surface, furthest] = SURFACES[theme]
  const towards = theme === 'light' ? '#000000' : '#ffffff'
  const soft = mix(surface, color, 0.1)
  let accent = color
  for (let share = 0; !isReadable(accent, [surface, furthest, soft]); ) {
    share = Math.min(share + STEP, 1)
    accent = mix(color, towards, share)
  }
  const on = contrast('#ffffff', accent) >= READABLE ? '#ffffff' : '#000000'
  return { accent, hover: mix(accent, towards, 0.15), on, soft }
}

function isReadable(color: string, backgrounds: string[]): boolean {
  return backgrounds.every((background) => contrast(color, background) >= READABLE)
}
