import type { LinkStyle } from '../../link-page/link-style'

/** What the page takes from `link_style`; `ir` and `io` are about the frame around it. */
export type PageStyle = Pick<LinkStyle, 'th' | 'ac' | 'ff' | 'cr'>

const THEMES = ['light', 'dark', 'system'] as const
const FONTS = ['inter', 'system', 'rounded', 'serif'] as const
const MOST_CHARACTERS = 4_000
const LARGEST_RADIUS = 24

/** Reads base64 of JSON, also in the alphabet for URLs. What makes no sense is left out: the page then looks as it does without. */
export function readLinkStyle(encoded: string): PageStyle {
  const { th, ac, ff, cr } = decode(encoded)
  const theme = THEMES.find((name) => name === th)
  const font = FONTS.find((name) => name === ff)
  return {
    ...(theme && { th: theme }),
    ...(typeof ac === 'string' && /^#[0-9a-f]{6}$/i.test(ac) && { ac: ac.toLowerCase() }),
    ...(font && { ff: font }),
    ...(typeof cr === 'number' && Number.isFinite(cr) && { cr: Math.min(Math.max(cr, 0), LARGEST_RADIUS) }),
  }
}

function decode(encoded: string): Record<string, unknown> {
  if (encoded.length > MOST_CHARACTERS) return {}
  try {
    // A `+` that was not URL-encoded arrives as a space.
    const json: unknown = JSON.parse(atob(encoded.replace(/[- ]/g, '+').replaceAll('_', '/')))
    return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
