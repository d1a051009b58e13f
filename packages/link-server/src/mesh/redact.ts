/** Longer texts are no message; each secret in them would have to be found whole. */
const LONGEST = 20_000
const SHOWN = 300
const MARK = '[redacted]'
/** What is encoded twice is found, too, e.g. JSON in a URL. */
const DEPTH = 2

/** A reading of a text: each of its characters stands for the range `from`–`to` of the text as it came. */
interface Reading {
  text: string
  from: ArrayLike<number>
  to: ArrayLike<number>
}

/**
 * Takes known secrets out of a text that came from outside, and cuts it to 300 characters. They are found in clear, and
 * in base64 and base64url at any offset, URL-encoded and JSON-escaped, also one inside the other.
 *
 * @returns `undefined` for no text
 */
export function redact(text: string | null | undefined, secrets: readonly string[]): string | undefined {
  if (!text) return undefined
  if (text.length > LONGEST) return `[too long to repeat: ${text.length} characters]`
  // Decoded bytes are read as Latin-1, so a secret is looked for as its bytes, too.
  const wanted = [...new Set(secrets.flatMap((it) => [it, toBytes(it)]))].filter((it) => it !== '')
  if (wanted.length === 0) return text.slice(0, SHOWN)
  const shortest = Math.min(...wanted.map(({ length }) => length))

  const ranges: [number, number][] = []
  for (const { text: read, from, to } of readingsOf(text, shortest)) {
    for (const secret of wanted) {
      for (let at = read.indexOf(secret); at >= 0; at = read.indexOf(secret, at + 1)) {
        ranges.push([from[at] ?? 0, to[at + secret.length - 1] ?? text.length])
      }
    }
  }
  return replaceRanges(text, ranges).slice(0, SHOWN)
}

function readingsOf(text: string, shortest: number): Reading[] {
  const from = Array.from({ length: text.length }, (_, i) => i)
  const all: Reading[] = [{ text, from, to: from.map((i) => i + 1) }]
  let newest: Reading[] = all
  for (let depth = 0; depth < DEPTH; depth++) {
    newest = newest.flatMap((reading) => [
      ...unescapeUrl(reading),
      ...unescapeJson(reading),
      ...decodeBase64(reading, shortest),
    ])
    all.push(...newest)
  }
  return all
}

/** Reads what is URL-encoded. */
function unescapeUrl(reading: Reading): Reading[] {
  return rewrite(reading, /%([0-9a-f]{2})/gi, (found) =>
    String.fromCharCode(Number.parseInt(found[1] ?? '', 16)),
  )
}

const SHORT_ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Reads what is escaped as in JSON. */
function unescapeJson(reading: Reading): Reading[] {
  return rewrite(reading, /\\(?:u([0-9a-f]{4})|(.))/gis, ([, hex, short = '']) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (SHORT_ESCAPES[short] ?? short),
  )
}

/** Replaces what matches by one character; nothing when nothing does. */
function rewrite(
  { text, from, to }: Reading,
  pattern: RegExp,
  toCharacter: (found: RegExpMatchArray) => string,
): Reading[] {
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

/** Reads each run that could be base64 from each of the four places where a group may begin. */
function decodeBase64({ text, from, to }: Reading, shortest: number): Reading[] {
  const readings: Reading[] = []
  for (const run of text.matchAll(/[\w+/-](?:[\r\n]*[\w+/-])*/g)) {
    if (run[0].length < shortest) continue
    // Where each character of the run is, without the line breaks.
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
      readings.push({ text: bytes.toString('latin1'), from: starts, to: ends })
    }
  }
  return readings
}

function replaceRanges(text: string, ranges: [number, number][]): string {
  ranges.sort(([a], [b]) => a - b)
  let clean = ''
  let kept = 0
  let end = -1
  for (const [from, to] of ranges) {
    // What touches the one before belongs to its mark.
    if (from > end) clean += text.slice(kept, from) + MARK
    end = Math.max(end, to)
    kept = end
  }
  return clean + text.slice(kept)
}

function toBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}
