import type { MeshOptions } from '../mesh/mesh-options'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import { postgresStorage } from '../storage/postgres-storage'

/** The options of `createMeshLinkHandler` that an environment can give. */
export interface MeshLinkEnvConfig {
  mesh: MeshOptions
  /** The secret in use, then the one before it, if it is still named. */
  secret: string[]
  /** Absent without `DATABASE_URL`: the handler then keeps its data in memory, and refuses to in production. */
  storage?: MeshLinkStorage
  jobs?: { secret: string }
}

/**
 * Reads `MESH_API_URL`, `MESH_CLIENT_ID`, `MESH_CLIENT_SECRET` and `MESH_LINK_SECRET`, and if present
 * `MESH_READ_CLIENT_SECRET`, `MESH_WEBHOOK_SECRET`, `MESH_WEBHOOK_PREVIOUS_SECRET`, `MESH_LINK_PREVIOUS_SECRET`,
 * `MESH_JOBS_SECRET` and `DATABASE_URL`.
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
  const several = (...names: string[]) => names.flatMap((name) => read(name) ?? [])

  const apiUrl = need('MESH_API_URL', 'the address of the Mesh API')
  const clientId = need('MESH_CLIENT_ID', 'the client id from the Mesh dashboard')
  const clientSecret = need('MESH_CLIENT_SECRET', 'the client secret from the Mesh dashboard')
  need('MESH_LINK_SECRET', 'at least 32 bytes, e.g. from "openssl rand -base64 32"')
  const databaseUrl = read('DATABASE_URL')
  if (apiUrl && !/^https?:\/\//.test(apiUrl))
    issues.push('MESH_API_URL has to start with http:// or https://.')
  for (const name of ['MESH_LINK_SECRET', 'MESH_LINK_PREVIOUS_SECRET']) {
    const secret = read(name)
    if (secret && Buffer.byteLength(secret) < 32) issues.push(`${name} has to be at least 32 bytes long.`)
  }
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    issues.push('DATABASE_URL has to start with postgres:// or postgresql://.')
  }
  if (issues.length > 0) throw new MeshLinkConfigError(issues)

  const readClientSecret = read('MESH_READ_CLIENT_SECRET')
  const webhookSecret = several('MESH_WEBHOOK_SECRET', 'MESH_WEBHOOK_PREVIOUS_SECRET')
  const jobsSecret = read('MESH_JOBS_SECRET')
  return {
    mesh: {
      apiUrl,
      clientId,
      clientSecret,
      ...(readClientSecret && { readClientSecret }),
      ...(webhookSecret.length > 0 && { webhookSecret }),
    },
    secret: several('MESH_LINK_SECRET', 'MESH_LINK_PREVIOUS_SECRET'),
    ...(databaseUrl && { storage: postgresStorage({ connectionString: databaseUrl }) }),
    ...(jobsSecret && { jobs: { secret: jobsSecret } }),
  }
}
