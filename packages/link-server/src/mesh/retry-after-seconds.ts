const LONGEST_SECONDS = 3600

/**
 * Reads `Retry-After`: seconds or an HTTP date.
 *
 * @returns whole seconds, 1 to 3600, or `undefined` when absent or unreadable
 */
export function retryAfterSeconds(header: string | null, now: Date): number | undefined {
  if (!header) return undefined
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000
  if (Number.isNaN(seconds)) return undefined
  return Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_SECONDS)
}
