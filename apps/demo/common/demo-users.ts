import type { User } from './user'

/** The users who can sign in. A real app has a user database instead. */
export const DEMO_USERS = [
  { id: 'ada', name: 'Ada' },
  { id: 'ben', name: 'Ben' },
] as const satisfies readonly User[]

/** Id of a demo user. */
export type DemoUserId = (typeof DEMO_USERS)[number]['id']
