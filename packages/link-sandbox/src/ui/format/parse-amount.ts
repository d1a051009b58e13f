const PLAIN = /^(\d+\.?\d*|\.\d+)$/
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/

/**
 * The number that was typed, or undefined. A comma counts only where it groups thousands: read as a decimal
 * point it would turn a pasted 1,000 into 1, and dropped it would turn a typed 1,5 into 15.
 */
export function parseAmount(text: string): number | undefined {
  const trimmed = text.trim()
  if (!PLAIN.test(trimmed) && !GROUPED.test(trimmed)) return undefined
  const amount = Number(trimmed.replaceAll(',', ''))
  return Number.isFinite(amount) ? amount : undefined
}
