/** Fake secrets, for this bench only. */
export const SECRET = 'fake encryption secret of the bench: kD3!nB8#wM1$yF6'
export const WEBHOOK_SECRET = 'fake-webhook-secret-of-the-bench'
/** A limit that is counted and never reached. */
export const NO_END = 1_000_000_000
