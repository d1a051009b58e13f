/** What every sandbox user types; public knowledge, not a secret. */
export const SANDBOX_CREDENTIALS = { password: 'Pass123', code: '123456' } as const
