import { expect } from '@playwright/test'
import type { Stack } from '../../harness'

/** Calls the sandbox with the credentials of the demo's backend. Resolves with the answer's body. */
async function call(stack: Stack, method: 'POST' | 'DELETE', path: string, body: object) {
  const answer = await fetch(stack.sandboxApiUrl + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'X-Client-Id': stack.sandbox?.clientId ?? '',
      'X-Client-Secret': stack.sandbox?.clientSecret ?? '',
    },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(200)
  return answer.json()
}

/** Reads an account's balances with its token. */
export function readHoldings(stack: Stack, authToken: string, type: string) {
  return call(stack, 'POST', '/api/v1/holdings/get', { authToken, type })
}

/** Ends the login of a saved account, as an institution does after some time. */
export async function endLogin(stack: Stack, authToken: string, type: string): Promise<void> {
  await call(stack, 'POST', '/sandbox/end-login', { authToken, type })
}

/** Revokes a saved account at Mesh, without the backend's knowledge. */
export async function revoke(stack: Stack, authToken: string, type: string): Promise<void> {
  await call(stack, 'DELETE', '/api/v1/account', { authToken, type })
}
