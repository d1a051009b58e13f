import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MeshLinkError } from '../errors/mesh-link-error'
import { decodeLinkToken } from './decode-link-token'

const encode = (url: string) => btoa(url)

describe('decodeLinkToken', () => {
  it('returns the origin of the URL in the token', () => {
    const token = encode('https://web.meshconnect.com/b2b-iframe/client/broker-connect?auth_code=fake')
    expect(decodeLinkToken(token)).toEqual({ origin: 'https://web.meshconnect.com' })
  })

  it('reads corner radius and backdrop from link_style, in plain or URL-safe base64', () => {
    const style = btoa(JSON.stringify({ ir: 12, io: 0.4, th: '>>>???' }))
    expect(style).toMatch(/[+/]/)
    const urlSafe = style.replace(/\+/g, '-').replace(/\//g, '_')
    for (const value of [encodeURIComponent(style), urlSafe]) {
      expect(decodeLinkToken(encode(`http://localhost:1/?link_style=${value}`))).toEqual({
        origin: 'http://localhost:1',
        radius: 12,
        backdropOpacity: 0.4,
      })
    }
  })

  it.each(['%%%', btoa('[]'), btoa('null'), btoa('{"ir":"12px","io":7}')])(
    'ignores an invalid link_style: %s',
    (style) => {
      expect(decodeLinkToken(encode(`https://a.test/?link_style=${encodeURIComponent(style)}`))).toEqual({
        origin: 'https://a.test',
      })
    },
  )

  it.each([
    ['an empty string', ''],
    ['a number', 7],
    ['undefined', undefined],
    ['text that is not base64', '*** fake-secret ***'],
    ['base64 of text that is not a URL', encode('fake-secret')],
    ['a script', encode('javascript:alert("fake-secret")')],
    ['a file', encode('file:///fake-secret')],
    ['half a URL', encode('https://')],
  ])('refuses %s, and quotes nothing of it', (_what, token) => {
    const refusal = catchError(() => decodeLinkToken(token))
    expect(refusal).toBeInstanceOf(MeshLinkError)
    expect(refusal).toMatchObject({ code: 'link_token_invalid', isRetryable: true })
    expect(refusal).not.toHaveProperty('cause')
    expect(String(refusal)).not.toContain('fake-secret')
  })

  it('only ever throws a MeshLinkError, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string(),
          fc.string().map((text) => btoa(encodeURIComponent(text))),
        ),
        (token) => {
          const thrown = catchError(() => decodeLinkToken(token))
          return thrown === undefined || thrown instanceof MeshLinkError
        },
      ),
    )
  })
})

function catchError(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
}
