import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { startPostgres } from './postgres.mjs'

describe('startPostgres', () => {
  it('gives an empty database that outlives a restart and a crash, and is gone after stop', async () => {
    const before = folders()
    const postgres = await startPostgres({ isDurable: true })
    try {
      await query(postgres.url, 'create table kept (id integer)')
      await query(postgres.url, 'insert into kept values (1)')
      await postgres.restart()
      await query(postgres.url, 'insert into kept values (2)')
      await postgres.restart({ asCrash: true })
      expect(await query(postgres.url, 'select id from kept order by id')).toEqual([{ id: 1 }, { id: 2 }])
    } finally {
      await postgres.stop()
    }
    await expect(query(postgres.url, 'select 1')).rejects.toThrow('ECONNREFUSED')
    expect(folders()).toEqual(before)
  })

  it('cuts connections off', async () => {
    const postgres = await startPostgres()
    try {
      const client = new pg.Client({ connectionString: postgres.url })
      const failed = new Promise((resolve) => client.on('error', resolve))
      await client.connect()
      expect(await postgres.terminateBackends()).toBe(1)
      expect(await failed).toBeInstanceOf(Error)
    } finally {
      await postgres.stop()
    }
  })

  it('refuses a wrong password', async () => {
    const postgres = await startPostgres()
    try {
      const url = new URL(postgres.url)
      url.password = 'another'
      await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed')
    } finally {
      await postgres.stop()
    }
  })
})

function folders() {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('mesh-link-postgres-'))
}

/**
 * @param {string} connectionString
 * @param {string} text
 */
async function query(connectionString, text) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
