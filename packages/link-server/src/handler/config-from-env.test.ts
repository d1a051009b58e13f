import { expect, test } from 'vitest'
import { meshLinkConfigFromEnv } from './config-from-env'

const env = {
  MESH_API_URL: 'https://mesh.example',
  MESH_CLIENT_ID: 'id',
  MESH_CLIENT_SECRET: 'FAKE-CLIENT-SECRET',
  MESH_LINK_ENCRYPTION_SECRET: 'FAKE-MASTER-SECRET of 40 bytes or more ..',
}

test('reads all variables that are set', () => {
  expect(meshLinkConfigFromEnv(env)).toEqual({
    mesh: { apiUrl: 'https://mesh.example', clientId: 'id', clientSecret: 'FAKE-CLIENT-SECRET' },
    encryptionSecret: [env.MESH_LINK_ENCRYPTION_SECRET],
  })
  const more = {
    MESH_WEBHOOK_SECRET: 'w2',
    MESH_WEBHOOK_PREVIOUS_SECRET: 'w1',
    MESH_LINK_PREVIOUS_ENCRYPTION_SECRET: 'FAKE-OLD-MASTER-SECRET of 40 bytes or more',
    MESH_READ_CLIENT_SECRET: 'r',
    MESH_JOBS_SECRET: 'j',
    DATABASE_URL: 'postgres://localhost/app',
  }
  expect(meshLinkConfigFromEnv({ ...env, ...more })).toMatchObject({
    mesh: { webhookSecret: ['w2', 'w1'], readClientSecret: 'r' },
    encryptionSecret: [env.MESH_LINK_ENCRYPTION_SECRET, more.MESH_LINK_PREVIOUS_ENCRYPTION_SECRET],
    jobs: { secret: 'j' },
    storage: { name: 'PostgreSQL' },
  })
})

test('names every missing or wrong variable, and shows no value', () => {
  expect(() => meshLinkConfigFromEnv({})).toThrow(
    /MESH_API_URL[\s\S]*MESH_CLIENT_ID[\s\S]*MESH_CLIENT_SECRET[\s\S]*MESH_LINK_ENCRYPTION_SECRET/,
  )
  const wrong = {
    ...env,
    MESH_API_URL: 'mesh.example',
    MESH_LINK_ENCRYPTION_SECRET: 'FAKE-short',
    DATABASE_URL: 'mysql://root:FAKE-pw@x/y',
  }
  expect(() => meshLinkConfigFromEnv(wrong)).toThrow(
    /MESH_API_URL[\s\S]*MESH_LINK_ENCRYPTION_SECRET[\s\S]*DATABASE_URL/,
  )
  expect(() => meshLinkConfigFromEnv(wrong)).not.toThrow(/FAKE/)
})
