/** The data comes with each link token, and a page shows it; it is no place for documents. */
const MAX_BYTES = 16 * 1024
/** Deeper data is an object that contains itself, or a mistake. */
const MAX_DEPTH = 32

/**
 * Checks the `data` that an intent returned: what the page gets must be what the intent gave. `JSON.stringify` would turn
 * a `Date` into text, and drop a function, without a word.
 *
 * @param name the intent's name, for the message
 * @returns the same data
 * @throws `TypeError` for data that is not JSON or is too large, which is a bug in the intent
 */
export function checkIntentData(name: string, data: unknown): unknown {
  if (data === undefined) return undefined
  const problem = findProblem(data, 'data', 0)
  if (problem) throw new TypeError(`intents.${name}.linkToken returned data that is not JSON: ${problem}.`)
  const bytes = Buffer.byteLength(JSON.stringify(data))
  if (bytes > MAX_BYTES) {
    throw new TypeError(
      `intents.${name}.linkToken returned data of ${bytes} bytes. It may have at most ${MAX_BYTES}. Let the page read the rest from a route of yours.`,
    )
  }
  return data
}

/** @returns the end of a sentence, without any value of the data; `undefined` when it is JSON */
function findProblem(value: unknown, path: string, depth: number): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined
  if (typeof value === 'number') {
    return Number.isFinite(value) ? undefined : `${path} is not a finite number`
  }
  if (typeof value !== 'object') return `${path} is a ${typeof value}${hintFor(value)}`
  if (depth >= MAX_DEPTH) return `${path} is nested too deeply, or contains itself`
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const problem = findProblem(item, `${path}[${index}]`, depth + 1)
      if (problem) return problem
    }
    return undefined
  }
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    return `${path} is a ${value.constructor?.name || 'class instance'}${hintFor(value)}`
  }
  for (const [key, field] of Object.entries(value)) {
    // An absent field may be written as undefined.
    const problem = field === undefined ? undefined : findProblem(field, `${path}.${key}`, depth + 1)
    if (problem) return problem
  }
  return undefined
}

function hintFor(value: unknown): string {
  if (value instanceof Date) return ', give its toISOString()'
  if (typeof value === 'bigint') return ', give it as text'
  return ''
}
