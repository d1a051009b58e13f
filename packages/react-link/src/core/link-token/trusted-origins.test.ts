import { describe, expect, it } from 'vitest'
import { assertTrustedOrigin, MESH_LINK_ORIGINS } from './trusted-origins'

const untrusted = expect.objectContaining({ code: 'link_origin_untrusted' })

describe('assertTrustedOrigin', () => {
  it.each(MESH_LINK_ORIGINS)('trusts %s by default', (origin) => {
    expect(() => assertTrustedOrigin(origin, [])).not.toThrow()
  })

  it.each([
    'https://sandbox-web.meshconnect.com',
    'http://localhost:4011',
    'http://127.0.0.1',
    'http://[::1]:80',
  ])('trusts %s only when the app does', (origin) => {
    expect(() => assertTrustedOrigin(origin, [])).toThrow(untrusted)
    expect(() => assertTrustedOrigin(origin, [origin])).not.toThrow()
  })

  it.each([
    'https://web.meshconnect.com.evil.test',
    'https://evil.test',
    'http://web.meshconnect.com',
    'https://web.meshconnect.com:8443',
  ])('refuses %s', (origin) => {
    expect(() =>
      assertTrustedOrigin(origin, ['https://*.evil.test', 'https://web.meshconnect.com/']),
    ).toThrow(untrusted)
  })

  it('refuses http:// on another machine, even when the app trusts it', () => {
    expect(() => assertTrustedOrigin('http://link.example', ['http://link.example'])).toThrow(untrusted)
    expect(() => assertTrustedOrigin('http://localhost.evil.test', ['http://localhost.evil.test'])).toThrow(
      untrusted,
    )
  })
})
