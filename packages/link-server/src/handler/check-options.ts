import { MeshLinkConfigError } from './mesh-link-config-error'
import type { MeshLinkHandlerOptions } from './mesh-link-handler-options'

const SECRET_BYTES = 32

/**
 * Checks the options of `createMeshLinkHandler` at run time: they often come from an environment or from JavaScript.
 *
 * @throws `MeshLinkConfigError` that names every option that is wrong
 */
export function checkOptions(options: MeshLinkHandlerOptions): void {
  const issues: string[] = []
  const need = (isRight: boolean, issue: string) => {
    if (!isRight) issues.push(issue)
  }

  const { mesh, intents, authenticate, secret, storage, basePath, allowedOrigins, maxBodyBytes } =
    options ?? {}
  need(isHttpUrl(mesh?.apiUrl), 'mesh.apiUrl has to be the http(s) address of the Mesh API.')
  need(isText(mesh?.clientId), 'mesh.clientId is missing: take it from the Mesh dashboard.')
  need(isText(mesh?.clientSecret), 'mesh.clientSecret is missing: take it from the Mesh dashboard.')
  need(
    mesh?.webhookSecret === undefined || isText(mesh.webhookSecret),
    'mesh.webhookSecret is empty: leave it out or give the secret Mesh showed when the webhook was registered.',
  )
  need(
    mesh?.timeoutMs === undefined || mesh.timeoutMs > 0,
    'mesh.timeoutMs has to be a number of milliseconds above 0.',
  )
  need(typeof authenticate === 'function', 'authenticate has to be a function that tells who sent a request.')
  need(
    typeof secret === 'string' && Buffer.byteLength(secret) >= SECRET_BYTES,
    `secret has to be a string of at least ${SECRET_BYTES} bytes: make one with "openssl rand -base64 32" and keep it.`,
  )
  need(
    typeof intents === 'object' && intents !== null && Object.keys(intents).length > 0,
    'intents has to name at least one intent: use defineIntents.',
  )
  for (const [name, intent] of Object.entries(intents ?? {})) {
    need(typeof intent?.linkToken === 'function', `intents.${name}.linkToken has to be a function.`)
    need(
      intent?.scope === undefined || intent.scope === 'read' || intent.scope === 'write',
      `intents.${name}.scope has to be "read" or "write".`,
    )
    need(
      intent?.params === undefined || typeof intent.params?.['~standard']?.validate === 'function',
      `intents.${name}.params has to be a Standard Schema, such as one of Zod, Valibot or ArkType.`,
    )
  }
  need(
    storage === undefined || typeof storage?.createDialect === 'function',
    'storage has to be made by pgliteStorage or postgresStorage.',
  )
  need(
    basePath === undefined || /^\/([\w.~-]+(\/[\w.~-]+)*)?$/.test(basePath),
    'basePath has to be a path that starts with a slash and ends without one, e.g. "/api/mesh".',
  )
  for (const origin of allowedOrigins ?? []) {
    need(
      isHttpUrl(origin) && new URL(origin).origin === origin,
      `allowedOrigins holds "${origin}", which is not an origin: write scheme, host and port only, e.g. "https://app.example.com".`,
    )
  }
  need(
    maxBodyBytes === undefined || (Number.isInteger(maxBodyBytes) && maxBodyBytes > 0),
    'maxBodyBytes has to be a whole number above 0.',
  )
  if (issues.length > 0) throw new MeshLinkConfigError(issues)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isHttpUrl(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}
