const SECOND = 1000
const MINUTE = 60 * SECOND

/** How long things may be used, in ms. */
export const LIFETIMES = {
  /** Mesh's documented ten minutes. */
  linkToken: 10 * MINUTE,
  session: 60 * MINUTE,
  challenge: 10 * MINUTE,
  /** Of the code of a login; a new one can be asked for. */
  loginCode: 5 * MINUTE,
  preview: 2 * MINUTE,
  /** Of an institution without managed tokens. */
  refreshToken: 30 * 24 * 60 * MINUTE,
  /** How long an address waits for what is sent to it from elsewhere. */
  manualTransfer: 24 * 60 * MINUTE,
  /** How long a refusal can still tell "used" and "expired" from "unknown". */
  afterlife: 60 * MINUTE,
} as const
