/** US dollars in an account, in the form of an asset: cents are its minor units. */
export const CASH = { symbol: 'USD', decimals: 2, price: '1' } as const
