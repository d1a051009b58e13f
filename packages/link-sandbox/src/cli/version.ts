import { readFileSync } from 'node:fs'

/** The package's version. The file is one folder up in the build, two in the source. */
export function version(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const manifest = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
      if (manifest.name === 'mesh-link-sandbox') return manifest.version
    } catch {
      // The other place, then.
    }
  }
  return 'unknown'
}
