import type { MeshOptions } from '../mesh/mesh-options'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import type { MeshLinkStorage } from '../storage/mesh-link-storage'
import { postgresStorage } from '../storage/postgres-storage'

/** The options of `createMeshLinkHandler` that can come from environment variables. */
export interface MeshLinkEnvConfig {
  mesh: MeshOptions
  /** The current encryption secret, then the previous one if it is set. */
  encryptionSecret: string[]
  /** Absent without `DATABASE_URL`. The handler then keeps data in memory, which production refuses. */
  storage?: MeshLinkStorage
  jobs?: { secret: string }
}

/**
 * Reads `MESH_API_URL`, `MESH_CLIENT_ID`, `MESH_CLIENT_SECRET` and `MESH_LINK_ENCRYPTION_SECRET`, and the optional
 * `MESH_READ_CLIENT_SECRET`, `MESH_WEBHOOK_SECRET`, `MESH_WEBHOOK_PREVIOUS_SECRET`, `MESH_LINK_PREVIOUS_ENCRYPTION_SECRET`,
 * `MESH_JOBS_SECRET` and `DATABASE_URL`.
 *
 * @param env e.g. `process.env`
 * @throws `MeshLinkConfigError` that names every missing or wrong variable, never its value
 */
export function meshLinkConfigFromEnv(env: Record<string, string | undefined>): MeshLinkEnvConfig {
  const issues: string[] = []
  const read = (name: string) => env[name]?.trim() || undefined
  const readRequired = (name: string, what: string) => {
    const value = read(name)
    if (!value) issues.push(`${name} is not set: ${what}.`)
    return value ?? ''
  }
  const readAll = (...names: string[]) => names.flatMap((name) => read(name) ?? [])

  const apiUrl = readRequired('MESH_API_URL', 'the URL of the Mesh API')
  const clientId = readRequired('MESH_CLIENT_ID', 'the client id from the Mesh dashboard')
  const clientSecret = readRequired('MESH_CLIENT_SECRET', 'the client secret from the Mesh dashboard')
  readRequired('MESH_LINK_ENCRYPTION_SECRET', 'at least 32 bytes, e.g. from "openssl rand -base64 32"')
  const databaseUrl = read('DATABASE_URL')
  if (apiUrl && !/^https?:\/\//.test(apiUrl)) issues.push('MESH_API_URL must start with http:// or https://.')
  for (const name of ['MESH_LINK_ENCRYPTION_SECRET', 'MESH_LINK_PREVIOUS_ENCRYPTION_SECRET']) {
    const secret = read(name)
    if (secret && Buffer.byteLength(secret) < 32) issues.push(`${name} must be at least 32 bytes long.`)
  }
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    issues.push('DATABASE_URL must start with postgres:// or postgresql://.')
  }
  if (issues.length > 0) throw new MeshLinkConfigError(issues)

  const readClientSecret = read('MESH_READ_CLIENT_SECRET')
  const webhookSecret = readAll('MESH_WEBHOOK_SECRET', 'MESH_WEBHOOK_PREVIOUS_SECRET')
  const jobsSecret = read('MESH_JOBS_SECRET')
  return {
    mesh: {
      apiUrl,
      clientId,
      clientSecret,
      ...(readClientSecret && { readClientSecret }),
      ...(webhookSecret.length > 0 && { webhookSecret }),
    },
    encryptionSecret: readAll('MESH_LINK_ENCRYPTION_SECRET', 'MESH_LINK_PREVIOUS_ENCRYPTION_SECRET'),
    ...(databaseUrl && { storage: postgresStorage({ connectionString: databaseUrl }) }),
    ...(jobsSecret && { jobs: { secret: jobsSecret } }),
  }
}
