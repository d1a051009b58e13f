import { join } from 'node:path'
import {
  MeshLinkConfigError,
  type MeshLinkEnvConfig,
  meshLinkConfigFromEnv,
  pgliteStorage,
} from 'mesh-link-server'
import { z } from 'zod'
import { ConfigError } from './config-error'
import { readDepositAddresses } from './read-deposit-addresses'

const own = z.object({
  API_PORT: z.coerce
    .number('has to be a port between 1 and 65535')
    .int('has to be a port between 1 and 65535')
    .min(1, 'has to be a port between 1 and 65535')
    .max(65_535, 'has to be a port between 1 and 65535')
    .default(5174),
  SESSION_SECRET: z
    .string('is not set. Set it to at least 32 characters, e.g. the output of "openssl rand -base64 32"')
    .min(32, 'has to be at least 32 characters long'),
  DEMO_DATA_DIR: z.string().min(1, 'has to name a folder').default('.data'),
})

/** What the backend needs to start. */
export interface Config {
  port: number
  sessionSecret: string
  meshLink: MeshLinkEnvConfig & Required<Pick<MeshLinkEnvConfig, 'storage'>>
}

/**
 * Reads the backend's configuration.
 *
 * @param env e.g. `process.env`
 * @throws ConfigError that names every variable that is missing or wrong
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const { issues } = readDepositAddresses(env)
  const parsed = own.safeParse(env)
  if (parsed.error)
    issues.push(...parsed.error.issues.map(({ path, message }) => `${path[0]?.toString()} ${message}.`))
  const meshLink = readMeshLink(env, issues)
  if (!parsed.data || !meshLink || issues.length > 0) throw new ConfigError(issues)

  const { API_PORT, SESSION_SECRET, DEMO_DATA_DIR } = parsed.data
  return {
    port: API_PORT,
    sessionSecret: SESSION_SECRET,
    meshLink: { storage: pgliteStorage({ dataDir: join(DEMO_DATA_DIR, 'database') }), ...meshLink },
  }
}

function readMeshLink(
  env: Record<string, string | undefined>,
  issues: string[],
): MeshLinkEnvConfig | undefined {
  try {
    return meshLinkConfigFromEnv(env)
  } catch (error) {
    if (!(error instanceof MeshLinkConfigError)) throw error
    issues.push(...error.issues)
    return undefined
  }
}
