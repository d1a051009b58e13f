import { describe, expect, it } from 'vitest'
import { assertTrustedOrigin, MESH_LINK_ORIGINS } from './trusted-origins'

const untrusted = expect.objectContaining({ code: 'link_origin_untrusted' })

const check = (origin: string, trustedLinkOrigins: string[] = [], insecureLinkOrigins?: string[]) =>
  assertTrustedOrigin(origin, { trustedLinkOrigins, insecureLinkOrigins })

describe('assertTrustedOrigin', () => {
  it.each(MESH_LINK_ORIGINS)('trusts %s by default', (origin) => {
    expect(() => check(origin)).not.toThrow()
  })

  it.each([
    'https://sandbox-web.meshconnect.com',
    'http://localhost:4011',
    'http://127.0.0.1',
    'http://[::1]:80',
  ])('trusts %s only when the app does', (origin) => {
    expect(() => check(origin)).toThrow(untrusted)
    expect(() => check(origin, [origin])).not.toThrow()
  })

  it.each([
    'https://web.meshconnect.com.evil.test',
    'https://evil.test',
    'http://web.meshconnect.com',
    'https://web.meshconnect.com:8443',
  ])('refuses %s', (origin) => {
    expect(() => check(origin, ['https://*.evil.test', 'https://web.meshconnect.com/'])).toThrow(untrusted)
  })

  it('says which of its two reasons it is, and which option helps', () => {
    const origin = 'http://link.example'
    expect(() => check(origin)).toThrow(/does not trust.*add it to trustedLinkOrigins of createMeshLink/)
    expect(() => check(origin, [origin])).toThrow(
      /plain http.*move it to insecureLinkOrigins of createMeshLink/,
    )
    expect(() => check(origin, [], [origin])).not.toThrow()
  })

  it('refuses http:// on another machine, even when the app trusts it', () => {
    expect(() => check('http://link.example', ['http://link.example'])).toThrow(untrusted)
    expect(() => check('http://link.example', [], ['http://link.example:81'])).toThrow(untrusted)
    expect(() => check('http://localhost.evil.test', ['http://localhost.evil.test'])).toThrow(untrusted)
  })
})
