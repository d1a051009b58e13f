import { expect, it } from 'vitest'
import { readRealMesh } from './mesh-environment'

const env = {
  MESH_CLIENT_ID: 'client-id',
  MESH_CLIENT_SECRET: 'client-secret',
  MESH_API_URL: 'https://integration-api.meshconnect.com',
}

it('uses the local sandbox when nothing is set', () => {
  expect(readRealMesh({})).toBeUndefined()
  expect(readRealMesh({ MESH_CLIENT_ID: ' ' })).toBeUndefined()
})

it('says which variables are missing when only some are set', () => {
  expect(() => readRealMesh({ MESH_CLIENT_ID: 'client-id' })).toThrow(
    /set MESH_CLIENT_SECRET and MESH_API_URL too/,
  )
})

it('trusts the Link origins that belong to the API', () => {
  expect(readRealMesh(env)?.linkOrigins).toBe('')
  expect(
    readRealMesh({ ...env, MESH_API_URL: 'https://sandbox-integration-api.meshconnect.com' })?.linkOrigins,
  ).toMatch(/^https:\/\/sandbox-web\.meshconnect\.com,/)
  expect(readRealMesh({ ...env, MESH_LINK_ORIGINS: 'https://link.example' })?.linkOrigins).toBe(
    'https://link.example',
  )
})
