import { StackError } from './stack-error'

const NEEDED = ['MESH_CLIENT_ID', 'MESH_CLIENT_SECRET', 'MESH_API_URL'] as const

/** Origins from which Mesh's hosted sandbox serves Link. The library knows Mesh's production origins. */
const SANDBOX_LINK_ORIGINS = 'https://sandbox-web.meshconnect.com,https://sandbox-link.meshconnect.com'

/** How the demo reaches the real Mesh. */
export interface RealMesh {
  /** Origins that may serve Link, separated by commas. */
  linkOrigins: string
}

/**
 * Reads from the environment how to reach the real Mesh.
 *
 * @returns `undefined` when the environment does not name it: the demo then uses the local sandbox
 * @throws StackError when only some of the variables are set
 */
export function readRealMesh(env: Record<string, string | undefined>): RealMesh | undefined {
  const missing = NEEDED.filter((name) => !env[name]?.trim())
  if (missing.length === NEEDED.length) return undefined
  if (missing.length > 0) {
    throw new StackError(
      `To use the real Mesh, set ${missing.join(' and ')} too. To use the local sandbox, unset ${NEEDED.join(', ')}.`,
    )
  }
  const isSandbox = /^https:\/\/sandbox-/.test(env.MESH_API_URL ?? '')
  return { linkOrigins: env.MESH_LINK_ORIGINS?.trim() || (isSandbox ? SANDBOX_LINK_ORIGINS : '') }
}
