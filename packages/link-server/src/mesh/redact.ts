/** A longer text is not shown at all: searching it would take too long. */
const MAX_TEXT_LENGTH = 20_000
const MAX_SHOWN_LENGTH = 300
const MARK = '[redacted]'
/** A text is decoded up to twice, to find e.g. JSON in a URL. */
const MAX_DECODE_DEPTH = 2

/** A decoded form of a text. Character `i` comes from the range `from[i]`–`to[i]` of the original text. */
interface DecodedText {
  text: string
  from: ArrayLike<number>
  to: ArrayLike<number>
}

/**
 * Replaces known secrets in a text from outside by `[redacted]`, and cuts the text to 300 characters. Finds secrets in
 * clear text, in base64 and base64url at any offset, URL-encoded and JSON-escaped, and in two of these combined.
 *
 * @returns `undefined` when there is no text
 */
export function redact(text: string | null | undefined, secrets: readonly string[]): string | undefined {
  if (!text) return undefined
  if (text.length > MAX_TEXT_LENGTH) return `[too long to show: ${text.length} characters]`
  // DecodedText bytes are read as Latin-1, so each secret is also searched in that form.
  const wanted = [...new Set(secrets.flatMap((it) => [it, toBytes(it)]))].filter((it) => it !== '')
  if (wanted.length === 0) return text.slice(0, MAX_SHOWN_LENGTH)
  const shortest = Math.min(...wanted.map(({ length }) => length))

  const ranges: [number, number][] = []
  for (const { text: read, from, to } of decodedForms(text, shortest)) {
    for (const secret of wanted) {
      for (let at = read.indexOf(secret); at >= 0; at = read.indexOf(secret, at + 1)) {
        ranges.push([from[at] ?? 0, to[at + secret.length - 1] ?? text.length])
      }
    }
  }
  return replaceRanges(text, ranges).slice(0, MAX_SHOWN_LENGTH)
}

function decodedForms(text: string, shortest: number): DecodedText[] {
  const from = Array.from({ length: text.length }, (_, i) => i)
  const all: DecodedText[] = [{ text, from, to: from.map((i) => i + 1) }]
  let newest: DecodedText[] = all
  for (let depth = 0; depth < MAX_DECODE_DEPTH; depth++) {
    newest = newest.flatMap((form) => [
      ...unescapeUrl(form),
      ...unescapeJson(form),
      ...decodeBase64(form, shortest),
    ])
    all.push(...newest)
  }
  return all
}

/** Decodes URL encoding. */
function unescapeUrl(form: DecodedText): DecodedText[] {
  return rewrite(form, /%([0-9a-f]{2})/gi, (found) =>
    String.fromCharCode(Number.parseInt(found[1] ?? '', 16)),
  )
}

const SHORT_ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Decodes JSON escapes. */
function unescapeJson(form: DecodedText): DecodedText[] {
  return rewrite(form, /\\(?:u([0-9a-f]{4})|(.))/gis, ([, hex, short = '']) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (SHORT_ESCAPES[short] ?? short),
  )
}

/** Replaces each match by one character. Returns no decoded form when there is no match. */
function rewrite(
  { text, from, to }: DecodedText,
  pattern: RegExp,
  toCharacter: (found: RegExpMatchArray) => string,
): DecodedText[] {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return []
  let read = ''
  const starts: number[] = []
  const ends: number[] = []
  const add = (character: string, first: number, last: number) => {
    read += character
    starts.push(from[first] ?? 0)
    ends.push(to[last] ?? 0)
  }
  let next = 0
  for (const match of found) {
    for (; next < match.index; next++) add(text[next] ?? '', next, next)
    next = match.index + match[0].length
    add(toCharacter(match), match.index, next - 1)
  }
  for (; next < text.length; next++) add(text[next] ?? '', next, next)
  return [{ text: read, from: starts, to: ends }]
}

/** Decodes each run that could be base64, from each of the four offsets at which a group may start. */
function decodeBase64({ text, from, to }: DecodedText, shortest: number): DecodedText[] {
  const decoded: DecodedText[] = []
  for (const run of text.matchAll(/[\w+/-](?:[\r\n]*[\w+/-])*/g)) {
    if (run[0].length < shortest) continue
    // Positions of the characters of the run, without line breaks.
    const places: number[] = []
    for (let i = 0; i < run[0].length; i++) if (/[^\r\n]/.test(run[0][i] ?? '')) places.push(run.index + i)
    for (let offset = 0; offset < 4 && offset < places.length; offset++) {
      const characters = places.slice(offset)
      const bytes = Buffer.from(characters.map((place) => text[place]).join(''), 'base64')
      const starts = new Int32Array(bytes.length)
      const ends = new Int32Array(bytes.length)
      for (let i = 0; i < bytes.length; i++) {
        starts[i] = from[characters[Math.floor((i * 8) / 6)] ?? 0] ?? 0
        ends[i] = to[characters[Math.floor((i * 8 + 7) / 6)] ?? 0] ?? 0
      }
      decoded.push({ text: bytes.toString('latin1'), from: starts, to: ends })
    }
  }
  return decoded
}

function replaceRanges(text: string, ranges: [number, number][]): string {
  ranges.sort(([a], [b]) => a - b)
  let clean = ''
  let kept = 0
  let end = -1
  for (const [from, to] of ranges) {
    // A range that touches the previous one is covered by the same mark.
    if (from > end) clean += text.slice(kept, from) + MARK
    end = Math.max(end, to)
    kept = end
  }
  return clean + text.slice(kept)
}

function toBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}
