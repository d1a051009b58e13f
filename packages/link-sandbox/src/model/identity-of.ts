import { readUsername } from './faults/read-username'

/** Who a sandbox user is to an institution. No one real: the mail domain and the phone number are reserved for examples. */
export function identityOf(username: string, accountId: string) {
  const { user } = readUsername(username)
  return {
    firstName: user,
    middleName: null,
    lastName: 'Sandbox',
    accountNumber: accountId.slice(0, 8),
    email: `${user.toLowerCase()}@example.com`,
    mobileNumber: '+12025550123',
    companyName: null,
    countryCode: 'US',
    city: 'Springfield',
    postalCode: '00000',
    address: '1 Example Street',
    idType: 'passport' as const,
    idNumber: 'X0000000',
    /** Seconds; the first of January 1990. */
    dateOfBirth: 631_152_000,
  }
}
