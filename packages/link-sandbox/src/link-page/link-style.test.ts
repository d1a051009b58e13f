import { expect, it } from 'vitest'
import { linkUrlOf } from '../api/link-url'

it('is in the address of a link token as the Web SDK decodes it', () => {
  const style = { ir: 12, io: 0.3, th: 'dark', ac: '#ff6600', ff: 'serif', cr: 4 } as const
  const url = new URL(linkUrlOf('http://localhost:4011', 'client', 'code', style))
  expect(JSON.parse(atob(url.searchParams.get('link_style') ?? ''))).toEqual(style)
  expect(url.searchParams.get('auth_code')).toBe('code')
})

it('is left out when there is none', () => {
  expect(linkUrlOf('http://localhost:4011', 'client', 'code')).toBe(
    'http://localhost:4011/b2b-iframe/client/broker-connect?auth_code=code',
  )
})
