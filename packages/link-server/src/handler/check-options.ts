import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { listOf, type MeshLinkHandlerOptions } from './options'

const SECRET_BYTES = 32
/** Text out of `openssl rand -base64 32` has some 200 bits by this measure, a repeated letter 0. */
const LEAST_ENTROPY_BITS = 96
const JOBS_SECRET_CHARACTERS = 16

/**
 * Checks the options of `createMeshLinkHandler` at run time: they often come from an environment or from JavaScript.
 *
 * @param isProduction whether real users are served: then what is fine on a developer's machine is refused
 * @throws `MeshLinkConfigError` that names every option that is wrong
 */
export function checkOptions(
  options: MeshLinkHandlerOptions,
  isProduction = process.env.NODE_ENV === 'production',
): void {
  const issues: string[] = []
  const need = (isRight: boolean, issue: string) => {
    if (!isRight) issues.push(issue)
  }
  const given: Partial<MeshLinkHandlerOptions> = options ?? {}
  checkMesh(given.mesh, need, isProduction)
  checkIntents(given.intents, need)
  checkSecrets(given, need, isProduction)
  checkLimits(given, need)

  const { authenticate, storage, basePath, allowedOrigins, onTransferUpdate, onTransferSettled } = given
  need(typeof authenticate === 'function', 'authenticate has to be a function that tells who sent a request.')
  need(
    storage === undefined || typeof storage?.createDialect === 'function',
    'storage has to be made by pgliteStorage or postgresStorage.',
  )
  need(
    !isProduction || storage !== undefined,
    'storage is missing, and in production nothing is kept in memory: set DATABASE_URL (postgresStorage), or name pgliteStorage({ dataDir }) if you mean it.',
  )
  for (const issue of storage?.issues?.() ?? []) need(false, issue)
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
  for (const [name, listener] of Object.entries({ onTransferUpdate, onTransferSettled })) {
    need(listener === undefined || typeof listener === 'function', `${name} has to be a function.`)
  }
  need(
    !onTransferUpdate || onTransferSettled !== undefined,
    'onTransferUpdate hears only of transfers on their way: give onTransferSettled too, which is told when they settle.',
  )
  if (issues.length > 0) throw new MeshLinkConfigError(issues)
}

type Need = (isRight: boolean, issue: string) => void

function checkMesh(
  mesh: Partial<MeshLinkHandlerOptions['mesh']> | undefined,
  need: Need,
  isProduction: boolean,
) {
  const { apiUrl, clientId, clientSecret, readClientSecret, webhookSecret, timeoutMs, maxAnswerBytes } =
    mesh ?? {}
  need(isHttpUrl(apiUrl), 'mesh.apiUrl has to be the http(s) address of the Mesh API.')
  need(
    !isProduction || !isHttpUrl(apiUrl) || isSafeAddress(String(apiUrl)),
    'mesh.apiUrl starts with http:, so the client secret would cross the network in clear. Use https: (http: only to this machine).',
  )
  need(isText(clientId), 'mesh.clientId is missing: take it from the Mesh dashboard.')
  need(isSecretSource(clientSecret), 'mesh.clientSecret is missing: take it from the Mesh dashboard.')
  need(
    readClientSecret === undefined || isSecretSource(readClientSecret),
    'mesh.readClientSecret is empty: leave it out, or give the secret of Mesh’s read key.',
  )
  need(
    webhookSecret === undefined || (listOf(webhookSecret).length > 0 && listOf(webhookSecret).every(isText)),
    'mesh.webhookSecret is empty: leave it out or give the secret Mesh showed when the webhook was registered.',
  )
  need(isCount(timeoutMs), 'mesh.timeoutMs has to be a whole number of milliseconds above 0.')
  need(isCount(maxAnswerBytes), 'mesh.maxAnswerBytes has to be a whole number of bytes above 0.')
}

function checkIntents(intents: MeshLinkHandlerOptions['intents'] | undefined, need: Need) {
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
}

function checkSecrets({ secret, jobs }: Partial<MeshLinkHandlerOptions>, need: Need, isProduction: boolean) {
  const secrets = listOf(secret)
  need(
    secrets.length > 0 &&
      secrets.every((it) => typeof it === 'string' && Buffer.byteLength(it) >= SECRET_BYTES),
    `secret has to be a string of at least ${SECRET_BYTES} bytes, or a list of such: make one with "openssl rand -base64 32" and keep it.`,
  )
  need(
    !isProduction || secrets.every((it) => entropyBits(String(it)) >= LEAST_ENTROPY_BITS),
    'secret can be guessed: it repeats itself. Make one with "openssl rand -base64 32".',
  )
  need(
    listOf(jobs?.secret).every((it) => typeof it === 'string' && it.length >= JOBS_SECRET_CHARACTERS),
    `jobs.secret has to be at least ${JOBS_SECRET_CHARACTERS} characters long.`,
  )
}

function checkLimits(
  { limits, jobs, bodyTimeoutMs, closeTimeoutMs }: Partial<MeshLinkHandlerOptions>,
  need: Need,
) {
  for (const [name, limit] of Object.entries(limits ?? {})) {
    need(
      limit === false || isCount(limit),
      `limits.${name} has to be a whole number above 0, or false for none.`,
    )
  }
  const counts = {
    'jobs.listEveryMs': jobs?.listEveryMs,
    'jobs.concurrency': jobs?.concurrency,
    bodyTimeoutMs,
    closeTimeoutMs,
  }
  for (const [name, count] of Object.entries(counts)) {
    need(isCount(count), `${name} has to be a whole number above 0.`)
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isSecretSource(value: unknown): boolean {
  return isText(value) || typeof value === 'function'
}

/** Left out, or a whole number above 0. */
function isCount(value: unknown): boolean {
  return value === undefined || (Number.isSafeInteger(value) && Number(value) > 0)
}

function isHttpUrl(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

function isSafeAddress(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}

/** Shannon's measure over the characters, times their number: not exact, but 0 for what repeats one letter. */
function entropyBits(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= count * Math.log2(count / text.length)
  return bits
}
