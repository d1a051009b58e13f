/** Waits between the attempts of a webhook, in ms: nine retries over about ten minutes. Mesh's own schedule is not published. */
export const RETRY_DELAYS = [500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 180_000, 300_000] as const
