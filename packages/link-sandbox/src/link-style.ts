import { z } from 'zod'

/**
 * How Link looks for a client: the parameter `link_style` of the Link URL, as base64 of JSON. `ir`, `io` and `th` are Mesh's
 * names. Mesh's names for accent colour, font and corners are not public, so `ac`, `ff` and `cr` are made up.
 */
export interface LinkStyle {
  /** Corner radius of the SDK's overlay, in pixels. Used by the Web SDK. */
  ir?: number
  /** Opacity of the page behind the SDK's overlay, 0..1. Used by the Web SDK. */
  io?: number
  /** Theme. Used by the native SDKs, and by the Link page when its URL has no `th`. */
  th?: 'light' | 'dark' | 'system'
  /** Accent colour, `#rrggbb`. Made lighter or darker where the contrast is too low. */
  ac?: string
  /** Font. */
  ff?: 'inter' | 'system' | 'rounded' | 'serif'
  /** Corner radius of buttons and fields, in pixels, 0..24. */
  cr?: number
}

/** The value of `link_style`, in plain base64, because the Web SDK decodes it with `atob`. Must be URL-encoded in a URL. */
export function encodeLinkStyle(style: LinkStyle): string {
  return Buffer.from(JSON.stringify(style)).toString('base64')
}

/** Checks a `LinkStyle` from outside. */
export const linkStyleSchema: z.ZodType<LinkStyle> = z.strictObject({
  ir: z.number().min(0).max(100).optional(),
  io: z.number().min(0).max(1).optional(),
  th: z.enum(['light', 'dark', 'system']).optional(),
  ac: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be #rrggbb')
    .optional(),
  ff: z.enum(['inter', 'system', 'rounded', 'serif']).optional(),
  cr: z.number().min(0).max(24).optional(),
})
