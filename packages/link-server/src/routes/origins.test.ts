import { describe, expect, test } from 'vitest'
import { newUser, testBackend } from '../testing/test-backend'

const PHONE = 'http://192.168.1.20:3000'

/** Calls a backend that a framework or a proxy asks as `localhost`. Browsers send no `Sec-Fetch-Site` over plain http. */
async function call(
  headers: Record<string, string>,
  options: { trustProxy?: boolean; allowedOrigins?: string[] } = {},
) {
  const { handler } = testBackend({ mesh: { apiUrl: 'http://mesh.invalid' }, ...options })
  const response = await handler(
    new Request('http://localhost:3000/api/mesh/connections', {
      headers: { 'X-User': newUser(), ...headers },
    }),
  )
  const { code, detail } = (await response.json()) as { code?: string; detail?: string }
  return { status: response.status, code, detail, headers: response.headers }
}

describe('a phone on the local network, over plain http', () => {
  const headers = { Origin: PHONE, Host: '192.168.1.20:3000' }

  test('is refused by default, and told what was seen and which option helps', async () => {
    expect(await call(headers)).toMatchObject({
      status: 403,
      code: 'origin_not_allowed',
      detail: `The page has the origin ${PHONE}, and this backend was called as http://localhost:3000. A proxy or framework in front of this backend changes its address: set trustProxy to true.`,
    })
  })

  test.each([
    ['the host that the browser asked for', headers],
    [
      'the host that a proxy passes on',
      { ...headers, Host: 'localhost:3000', 'X-Forwarded-Host': '192.168.1.20:3000' },
    ],
    [
      'the first of several proxies',
      {
        ...headers,
        Host: 'app:80',
        'X-Forwarded-Host': '192.168.1.20:3000, inner:80',
        'X-Forwarded-Proto': 'http, http',
      },
    ],
  ])('is allowed by trustProxy, by %s', async (_, sent) => {
    expect((await call(sent, { trustProxy: true })).status).toBe(200)
  })

  test('is allowed by allowedOrigins too, without trust in any header', async () => {
    expect((await call({ Origin: PHONE }, { allowedOrigins: [PHONE] })).status).toBe(200)
  })
})

describe('trustProxy', () => {
  test.each([
    ['a page of another host', { Origin: 'http://evil.example', Host: '192.168.1.20:3000' }],
    [
      'the same host over another scheme',
      { Origin: PHONE, Host: '192.168.1.20:3000', 'X-Forwarded-Proto': 'https' },
    ],
    ['another port', { Origin: 'http://192.168.1.20:4000', Host: '192.168.1.20:3000' }],
    ['a host that is none', { Origin: 'http://evil.example', 'X-Forwarded-Host': 'evil example/' }],
    [
      'another site in a browser that says so, whatever a proxy sends',
      { Origin: PHONE, Host: '192.168.1.20:3000', 'Sec-Fetch-Site': 'cross-site' },
    ],
  ])('still refuses %s', async (_, headers) => {
    const { status, detail } = await call(headers, { trustProxy: true })
    expect(status).toBe(403)
    expect(detail).toContain(`The page has the origin ${headers.Origin}`)
    expect(detail).toContain(`add allowedOrigins: ['${headers.Origin}']`)
  })

  test('must be true or false', async () => {
    const trustProxy = 'loopback' as unknown as boolean
    const { handler } = testBackend({ mesh: { apiUrl: 'http://mesh.invalid' }, trustProxy })
    await expect(handler.ready()).rejects.toThrow('trustProxy must be true or false')
  })
})

describe('pages of apps', () => {
  test.each([
    'capacitor://localhost',
    'tauri://localhost',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  ])('%s may call when it is listed, and otherwise the error names it', async (origin) => {
    const headers = { Origin: origin, 'Sec-Fetch-Site': 'cross-site' }
    const refused = await call(headers)
    expect([refused.status, refused.detail]).toEqual([
      403,
      `The page has the origin ${origin}, and this backend was called as http://localhost:3000. If the page is yours, add allowedOrigins: ['${origin}'].`,
    ])
    const allowed = await call(headers, { allowedOrigins: [origin] })
    expect([allowed.status, allowed.headers.get('Access-Control-Allow-Origin')]).toEqual([200, origin])
  })
})
