import { expect, it } from 'vitest'
import { linkUrlOf } from './api/link-token'
import { clientOf } from './testing/client-of'
import { startTestSandbox } from './testing/start-test-sandbox'

it('is in the URL of a link token, in the form that the Web SDK decodes', () => {
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

it('of a client is in its own link tokens only', async () => {
  const sandbox = await startTestSandbox({ linkStyle: { th: 'dark', ac: '#0b6b41' } })
  const client = await sandbox.createClient({ linkStyle: { cr: 4 } })
  const plain = await sandbox.createClient()
  const styleOf = async ({ api }: Pick<typeof sandbox, 'api'>) => {
    const { data } = await api.v1LinktokenCreate({ userId: 'user-1' })
    const url = new URL(atob(data.content?.linkToken ?? ''))
    return JSON.parse(atob(url.searchParams.get('link_style') ?? 'bnVsbA=='))
  }
  expect(await styleOf(sandbox)).toEqual({ th: 'dark', ac: '#0b6b41' })
  expect(await styleOf(clientOf(sandbox, client))).toEqual({ cr: 4 })
  expect(await styleOf(clientOf(sandbox, plain))).toBeNull()
})
