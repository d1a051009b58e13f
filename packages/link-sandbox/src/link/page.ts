import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A page of the built UI. Undefined: not built. Read for each request, so that a new build is served without a restart. */
export async function readPage(name: 'index.html' | 'oauth.html'): Promise<string | undefined> {
  const folder = uiFolder()
  const file = folder && join(folder, name)
  return file && existsSync(file) ? readFile(file, 'utf8') : undefined
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
}

/** A file in the `assets` folder of the built UI. Undefined: not a plain file name of a known type. */
export async function readAsset(
  folder: string,
  name: string,
): Promise<{ content: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const type = TYPES[extname(name)]
  if (!type || !/^[\w-][\w.-]*$/.test(name)) return undefined
  const content = await readFile(join(folder, 'assets', name)).catch(() => undefined)
  return content && { content: new Uint8Array(content), type }
}

/** The page that is shown until the Link UI has been built. */
export const missingUiPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The Link UI is not built</title>
<h1>The Link UI is not built</h1>
<p>Build it once, then open Link again:</p>
<pre>pnpm --filter mesh-link-sandbox build:ui</pre>
</html>
`

/** The folder of the built UI: beside the built package, or in `dist` when the source runs. Undefined: not built. */
export function uiFolder(): string | undefined {
  return ['./ui', '../../dist/ui']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((folder) => existsSync(`${folder}/index.html`))
}
