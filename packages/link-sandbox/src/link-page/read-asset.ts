import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
}

/** A file of the built UI's `assets` folder. Undefined for a name that is not a plain file name of a known type. */
export async function readAsset(
  folder: string,
  name: string,
): Promise<{ content: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const type = TYPES[extname(name)]
  if (!type || !/^[\w-][\w.-]*$/.test(name)) return undefined
  const content = await readFile(join(folder, 'assets', name)).catch(() => undefined)
  return content && { content: new Uint8Array(content), type }
}
