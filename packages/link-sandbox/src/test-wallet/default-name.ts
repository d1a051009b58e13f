/** The name of a test wallet that was given none; the sandbox's catalog knows it. */
export const DEFAULT_NAME = 'Sandbox Wallet'
