import type { LinkFiat } from '../../link-api/contract'

export const US_DOLLARS: LinkFiat = { currency: 'USD', rate: 1 }
