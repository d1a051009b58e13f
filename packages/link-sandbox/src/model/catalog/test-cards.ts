/** The only card numbers that the sandbox takes: known test numbers, on no account. */
export const TEST_CARDS = { good: '4242424242424242', declined: '4000000000000002' } as const
