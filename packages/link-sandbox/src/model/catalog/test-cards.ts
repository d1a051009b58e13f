/**
 * The only card numbers that the sandbox accepts: well-known test numbers. In a file of their own, because the Link page
 * imports them without the rest of the catalog.
 */
export const TEST_CARDS = { good: '4242424242424242', declined: '4000000000000002' } as const
