import { z } from 'zod'

/**
 * How Link looks for a client: `link_style` in the address that a link token holds, as base64 of JSON. `ir`, `io` and `th`
 * are Mesh's; how Mesh names accent colour, font and corners is not public, so the last three are the sandbox's own.
 */
export interface LinkStyle {
  /** Corner radius of the SDK's overlay, in pixels; the Web SDK reads it. */
  ir?: number
  /** Opacity of the page behind the SDK's overlay, 0..1; the Web SDK reads it. */
  io?: number
  /** The native SDKs read it for their bars, the page where the address has no `th`. */
  th?: 'light' | 'dark' | 'system'
  /** Accent colour, `#rrggbb`. Made lighter or darker where it could not be read. */
  ac?: string
  /** Font. */
  ff?: 'inter' | 'system' | 'rounded' | 'serif'
  /** Corner radius of buttons and fields, in pixels, 0..24. */
  cr?: number
}

/** The value of `link_style`. Plain base64: the Web SDK decodes it by `atob`, so it must be URL-encoded in an address. */
export function encodeLinkStyle(style: LinkStyle): string {
  return Buffer.from(JSON.stringify(style)).toString('base64')
}

/** How Link looks for a client, as it is given from outside. */
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
