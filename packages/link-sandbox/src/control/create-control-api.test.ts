import { expect, test } from 'vitest'
import { askControl } from '../testing/ask-control'
import { startTestSandbox } from '../testing/start-test-sandbox'

const CALLS = [
  'GET clock',
  'POST clock',
  'POST reset',
  'GET snapshot',
  'PUT snapshot',
  'POST connections',
  'GET clients',
  'POST clients',
  'DELETE clients/x',
  'POST end-login',
]

test.each(CALLS)('%s needs the write key', async (call) => {
  const sandbox = await startTestSandbox()
  const refusals = [
    ['wrong', 401],
    [sandbox.readClientSecret, 403],
  ] as const
  for (const [clientSecret, code] of refusals) {
    const { status, answer } = await askControl(
      { ...sandbox, clientSecret },
      call,
      call.startsWith('GET') ? undefined : {},
    )
    expect({ status, answer }).toMatchObject({ status: code, answer: { status: 'permissionDenied' } })
  }
})

test('can’t be called by a page of another origin', async () => {
  const { apiUrl, ...sandbox } = await startTestSandbox()
  const preflight = await fetch(`${apiUrl}/sandbox/reset`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://evil.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'x-client-id',
    },
  })
  expect(preflight.headers.get('Access-Control-Allow-Origin')).toBeNull()
  const { headers } = await askControl({ apiUrl, ...sandbox }, 'GET clock')
  expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
  expect(headers.get('Cache-Control')).toBe('no-store')
})

test('an unknown path is Mesh’s 404', async () => {
  const { status, answer } = await askControl(await startTestSandbox(), 'GET nope')
  expect({ status, answer }).toMatchObject({ status: 404, answer: { status: 'notFound' } })
})
