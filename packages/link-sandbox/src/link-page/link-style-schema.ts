import { z } from 'zod'
import type { LinkStyle } from './link-style'

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
