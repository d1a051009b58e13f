// Imports each entry of each package, and prints how many names each has.
import { readFileSync } from 'node:fs'

/** @type {Record<string, number>} */
const names = {}
for (const name of ['mesh-link-server', 'mesh-link-sandbox', 'react-mesh-link']) {
  const url = new URL(`../node_modules/${name}/package.json`, import.meta.url)
  for (const entry of Object.keys(JSON.parse(readFileSync(url, 'utf8')).exports)) {
    if (/\.(css|json)$/.test(entry)) continue
    const specifier = name + entry.slice(1)
    names[specifier] = Object.keys(await import(specifier)).length
  }
}
process.stdout.write(JSON.stringify(names))
