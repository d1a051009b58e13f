import { isGuessable, isLongSecret, SECRET_BYTES } from '../crypto/secret-strength'
import { MeshLinkConfigError } from '../problems/mesh-link-config-error'
import { listOf, type MeshLinkServerOptions } from './options'

const JOBS_SECRET_CHARACTERS = 16
const MAX_TRANSFER_WAIT_MS = 300_000

/**
 * Checks the options of `createMeshLinkHandler` and `createMeshLinkServer` at run time, because they often come from an
 * environment or from JavaScript.
 *
 * @param isProduction refuses settings that are fine only on a developer's machine
 * @param needsAuthenticate a server that is used by its functions needs no `authenticate`
 * @throws `MeshLinkConfigError` that names every option that is wrong
 */
export function checkOptions(
  options: MeshLinkServerOptions,
  isProduction = process.env.NODE_ENV === 'production',
  needsAuthenticate = true,
): void {
  const issues: string[] = []
  const check = (isRight: boolean, issue: string) => {
    if (!isRight) issues.push(issue)
  }
  const given: Partial<MeshLinkServerOptions> = options ?? {}
  checkMesh(given.mesh, check, isProduction)
  checkIntents(given.intents, check)
  checkSecrets(given, check, isProduction)
  checkLimits(given, check)

  const {
    authenticate,
    storage,
    basePath,
    managedBrokerTypes,
    allowedOrigins,
    trustProxy,
    meshUserId,
    onTransferUpdate,
    onTransferSettled,
    onConnectionSaved,
    onConnectionRemoved,
  } = given
  check(
    typeof authenticate === 'function' || (!needsAuthenticate && authenticate === undefined),
    'authenticate must be a function that returns who sent a request.',
  )
  check(
    storage === undefined || typeof storage?.createDialect === 'function',
    'storage must be made by pgliteStorage or postgresStorage.',
  )
  check(
    !isProduction || storage !== undefined,
    'storage is missing. In production, data is not kept in memory. Set DATABASE_URL (postgresStorage), or use pgliteStorage({ dataDir }) on purpose.',
  )
  for (const issue of storage?.issues?.() ?? []) check(false, issue)
  check(
    basePath === undefined || /^\/([\w.~-]+(\/[\w.~-]+)*)?$/.test(basePath),
    'basePath must start with a slash and end without one, e.g. "/api/mesh".',
  )
  for (const origin of allowedOrigins ?? []) {
    check(
      isOrigin(origin),
      `allowedOrigins contains "${origin}", which is not an origin. Write only scheme, host and port, e.g. "https://app.example.com", or "null" for pages that have no origin.`,
    )
  }
  check(
    trustProxy === undefined || typeof trustProxy === 'boolean',
    'trustProxy must be true or false. It is no list of addresses.',
  )
  check(
    managedBrokerTypes === undefined ||
      (Array.isArray(managedBrokerTypes) && managedBrokerTypes.every(isText)),
    'managedBrokerTypes must be a list of broker types, e.g. ["coinbase"].',
  )
  const listeners = {
    meshUserId,
    onTransferUpdate,
    onTransferSettled,
    onConnectionSaved,
    onConnectionRemoved,
  }
  for (const [name, listener] of Object.entries(listeners)) {
    check(listener === undefined || typeof listener === 'function', `${name} must be a function.`)
  }
  check(
    !onTransferUpdate || onTransferSettled !== undefined,
    'onTransferUpdate only gets pending transfers. Give onTransferSettled too, which gets settled transfers.',
  )
  if (issues.length > 0) throw new MeshLinkConfigError(issues)
}

type Check = (isRight: boolean, issue: string) => void

function checkMesh(
  mesh: Partial<MeshLinkServerOptions['mesh']> | undefined,
  check: Check,
  isProduction: boolean,
) {
  const { apiUrl, clientId, clientSecret, readClientSecret, webhookSecret, timeoutMs, maxAnswerBytes } =
    mesh ?? {}
  check(isHttpUrl(apiUrl), 'mesh.apiUrl must be the http(s) URL of the Mesh API.')
  check(
    !isProduction || !isHttpUrl(apiUrl) || isSafeUrl(String(apiUrl)),
    'mesh.apiUrl starts with http:, so the client secret would be sent in clear text. Use https: (http: only for this machine).',
  )
  check(isText(clientId), 'mesh.clientId is missing. Take it from the Mesh dashboard.')
  check(isSecretSource(clientSecret), 'mesh.clientSecret is missing. Take it from the Mesh dashboard.')
  check(
    readClientSecret === undefined || isSecretSource(readClientSecret),
    'mesh.readClientSecret is empty. Leave it out, or give the secret of Mesh’s read key.',
  )
  check(
    webhookSecret === undefined || (listOf(webhookSecret).length > 0 && listOf(webhookSecret).every(isText)),
    'mesh.webhookSecret is empty. Leave it out, or give the secret that Mesh showed when the webhook was registered.',
  )
  check(isCount(timeoutMs), 'mesh.timeoutMs must be a whole number of milliseconds above 0.')
  check(isCount(maxAnswerBytes), 'mesh.maxAnswerBytes must be a whole number of bytes above 0.')
}

function checkIntents(intents: MeshLinkServerOptions['intents'] | undefined, check: Check) {
  check(
    typeof intents === 'object' && intents !== null && Object.keys(intents).length > 0,
    'intents must have at least one intent. Use defineIntents.',
  )
  for (const [name, intent] of Object.entries(intents ?? {})) {
    check(typeof intent?.linkToken === 'function', `intents.${name}.linkToken must be a function.`)
    check(
      intent?.scope === undefined || intent.scope === 'read' || intent.scope === 'write',
      `intents.${name}.scope must be "read" or "write".`,
    )
    check(
      intent?.params === undefined || typeof intent.params?.['~standard']?.validate === 'function',
      `intents.${name}.params must be a Standard Schema, e.g. of Zod, Valibot or ArkType.`,
    )
  }
}

function checkSecrets(
  { encryptionSecret, jobs }: Partial<MeshLinkServerOptions>,
  check: Check,
  isProduction: boolean,
) {
  const secrets = listOf(encryptionSecret)
  check(
    secrets.length > 0 && secrets.every(isLongSecret),
    `encryptionSecret must be a string of at least ${SECRET_BYTES} bytes, or a list of such strings. Make one with "openssl rand -base64 32" and keep it.`,
  )
  check(
    !isProduction || !secrets.some((it) => isGuessable(String(it))),
    'encryptionSecret can be guessed, because it repeats itself. Make one with "openssl rand -base64 32".',
  )
  check(
    listOf(jobs?.secret).every((it) => typeof it === 'string' && it.length >= JOBS_SECRET_CHARACTERS),
    `jobs.secret must be at least ${JOBS_SECRET_CHARACTERS} characters long.`,
  )
}

function checkLimits(
  { limits, jobs, bodyTimeoutMs, closeTimeoutMs, transferWaitMs }: Partial<MeshLinkServerOptions>,
  check: Check,
) {
  for (const [name, limit] of Object.entries(limits ?? {})) {
    check(
      limit === false || isCount(limit),
      `limits.${name} must be a whole number above 0, or false for no limit.`,
    )
  }
  const counts = {
    'jobs.listEveryMs': jobs?.listEveryMs,
    'jobs.concurrency': jobs?.concurrency,
    bodyTimeoutMs,
    closeTimeoutMs,
  }
  for (const [name, count] of Object.entries(counts)) {
    check(isCount(count), `${name} must be a whole number above 0.`)
  }
  check(
    transferWaitMs === 0 || (isCount(transferWaitMs) && (transferWaitMs ?? 0) <= MAX_TRANSFER_WAIT_MS),
    'transferWaitMs must be a whole number of milliseconds, at most 300,000, or 0 for no waiting.',
  )
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isSecretSource(value: unknown): boolean {
  return isText(value) || typeof value === 'function'
}

/** Absent, or a whole number above 0. */
function isCount(value: unknown): boolean {
  return value === undefined || (Number.isSafeInteger(value) && Number(value) > 0)
}

function isHttpUrl(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

/** An origin as browsers write it in the header `Origin`; also with a scheme of an app, e.g. `app://shop`. */
function isOrigin(value: unknown): boolean {
  if (typeof value !== 'string') return false
  if (isHttpUrl(value)) return new URL(value).origin === value
  // `file:` and the like have no origin: their pages send `null`.
  return value === 'null' || /^(?!https?:)[a-z][a-z\d+.-]*:\/\/[\w.-]+(:\d+)?$/.test(value)
}

function isSafeUrl(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
}
