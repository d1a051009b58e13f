/** Secrets of the bench alone. */
export const SECRET = 'fake master secret of the bench: kD3!nB8#wM1$yF6'
export const WEBHOOK_SECRET = 'fake-webhook-secret-of-the-bench'
/** Limits are counted, and never reached. */
export const NO_END = 1_000_000_000
