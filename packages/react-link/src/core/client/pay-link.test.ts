import { describe, expect, it } from 'vitest'
import type { LinkTokenResponse } from '../contract'
import { MeshLinkError } from '../errors/mesh-link-error'
import { createPayLink } from './pay-link'

const SECRET = 'fake-link-token'
const paymentLink = 'https://pay.example/fake'
const token = (parts: Partial<LinkTokenResponse>) =>
  Promise.resolve({
    linkToken: SECRET,
    expiresInSeconds: 600,
    linkSessionId: 'ls',
    accessTokens: [],
    ...parts,
  })

describe('createPayLink', () => {
  it('gives the pay link and the data of the intent, and not the token', async () => {
    const result = await createPayLink(token({ paymentLink, data: { orderId: 7 } }))
    expect(result).toEqual({ paymentLink, data: { orderId: 7 } })
    expect(JSON.stringify(result)).not.toContain(SECRET)
  })

  it('says what to set when the backend gave none', async () => {
    const { error } = await createPayLink(token({}))
    expect(error).toMatchObject({ code: 'pay_link_missing', isRetryable: false })
    expect(error?.message).toContain('generatePayLink')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//pay.example'])('refuses %s', async (url) => {
    const { error } = await createPayLink(token({ paymentLink: url }))
    expect(error).toMatchObject({ code: 'backend_invalid_response' })
  })

  it('never rejects', async () => {
    const own = new MeshLinkError('unauthenticated', 'Sign in.')
    expect(await createPayLink(Promise.reject(own))).toEqual({ error: own })
    const { error } = await createPayLink(Promise.reject(new TypeError('down')))
    expect(error).toMatchObject({ code: 'backend_error', isRetryable: true })
    // What a backend without types may give.
    const nothing = Promise.resolve(null) as unknown as Promise<LinkTokenResponse>
    expect(await createPayLink(nothing)).toMatchObject({ error: { code: 'backend_error' } })
  })
})
