import { expect } from '@playwright/test'
import type { Stack } from '../../harness'

/** Ends the login of a saved account, as an institution does after some time. */
export async function endLogin(stack: Stack, authToken: string, type: string): Promise<void> {
  const answer = await fetch(`${stack.sandboxApiUrl}/sandbox/end-login`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Client-Id': stack.sandbox?.clientId ?? '',
      'X-Client-Secret': stack.sandbox?.clientSecret ?? '',
    },
    body: JSON.stringify({ authToken, type }),
  })
  expect(answer.status).toBe(200)
}
