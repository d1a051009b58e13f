import { expect, test } from 'vitest'
import { meshLinkConfigFromEnv } from './mesh-link-config-from-env'

const env = {
  MESH_API_URL: 'https://mesh.example',
  MESH_CLIENT_ID: 'id',
  MESH_CLIENT_SECRET: 'FAKE-CLIENT-SECRET',
  MESH_LINK_SECRET: 'FAKE-MASTER-SECRET of 40 bytes or more ..',
}

test('reads what is there', () => {
  expect(meshLinkConfigFromEnv(env)).toEqual({
    mesh: { apiUrl: 'https://mesh.example', clientId: 'id', clientSecret: 'FAKE-CLIENT-SECRET' },
    secret: env.MESH_LINK_SECRET,
  })
  expect(
    meshLinkConfigFromEnv({ ...env, MESH_WEBHOOK_SECRET: 'w', DATABASE_URL: 'postgres://localhost/app' }),
  ).toMatchObject({ mesh: { webhookSecret: 'w' }, storage: { name: 'PostgreSQL' } })
})

test('names every variable that is missing or wrong, and no value', () => {
  expect(() => meshLinkConfigFromEnv({})).toThrow(
    /MESH_API_URL[\s\S]*MESH_CLIENT_ID[\s\S]*MESH_CLIENT_SECRET[\s\S]*MESH_LINK_SECRET/,
  )
  const wrong = {
    ...env,
    MESH_API_URL: 'mesh.example',
    MESH_LINK_SECRET: 'FAKE-short',
    DATABASE_URL: 'mysql://root:FAKE-pw@x/y',
  }
  expect(() => meshLinkConfigFromEnv(wrong)).toThrow(/MESH_API_URL[\s\S]*MESH_LINK_SECRET[\s\S]*DATABASE_URL/)
  expect(() => meshLinkConfigFromEnv(wrong)).not.toThrow(/FAKE/)
})
