import type { MeshOptions } from '../mesh/mesh-options'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import { postgresStorage } from '../storage/postgres-storage'
import { MeshLinkConfigError } from './mesh-link-config-error'

/** The options of `createMeshLinkHandler` that an environment can give. */
export interface MeshLinkEnvConfig {
  mesh: MeshOptions
  secret: string
  /** Absent without `DATABASE_URL`: the handler then keeps its data in memory. */
  storage?: MeshLinkStorage
}

/**
 * Reads `MESH_API_URL`, `MESH_CLIENT_ID`, `MESH_CLIENT_SECRET` and `MESH_LINK_SECRET`, and if present
 * `MESH_WEBHOOK_SECRET` and `DATABASE_URL`.
 *
 * @param env e.g. `process.env`
 * @throws `MeshLinkConfigError` that names every variable that is missing or wrong, never its value
 */
export function meshLinkConfigFromEnv(env: Record<string, string | undefined>): MeshLinkEnvConfig {
  const issues: string[] = []
  const read = (name: string) => env[name]?.trim() || undefined
  const need = (name: string, what: string) => {
    const value = read(name)
    if (!value) issues.push(`${name} is not set: ${what}.`)
    return value ?? ''
  }

  const apiUrl = need('MESH_API_URL', 'the address of the Mesh API')
  const clientId = need('MESH_CLIENT_ID', 'the client id from the Mesh dashboard')
  const clientSecret = need('MESH_CLIENT_SECRET', 'the client secret from the Mesh dashboard')
  const secret = need('MESH_LINK_SECRET', 'at least 32 bytes, e.g. from "openssl rand -base64 32"')
  const databaseUrl = read('DATABASE_URL')
  if (apiUrl && !/^https?:\/\//.test(apiUrl))
    issues.push('MESH_API_URL has to start with http:// or https://.')
  if (secret && Buffer.byteLength(secret) < 32)
    issues.push('MESH_LINK_SECRET has to be at least 32 bytes long.')
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    issues.push('DATABASE_URL has to start with postgres:// or postgresql://.')
  }
  if (issues.length > 0) throw new MeshLinkConfigError(issues)

  return {
    mesh: { apiUrl, clientId, clientSecret, webhookSecret: read('MESH_WEBHOOK_SECRET') },
    secret,
    ...(databaseUrl && { storage: postgresStorage({ connectionString: databaseUrl }) }),
  }
}
