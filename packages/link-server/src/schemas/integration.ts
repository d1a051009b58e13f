import { z } from 'zod'

/** An institution or wallet as the browser gets it. */
const integrationSchema = z.object({
  id: z.string(),
  name: z.string(),
  brokerType: z.string(),
  categories: z.array(z.string()),
  logoUrl: z.string().optional(),
  canTransfer: z.boolean(),
  isUp: z.boolean(),
})

/** Answer of `GET /integrations`. */
export const integrationListSchema = z.object({ integrations: z.array(integrationSchema) })
