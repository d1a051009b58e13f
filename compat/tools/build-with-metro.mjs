// `node build-with-metro.mjs OUT`: a production bundle for web, by the tool and the Babel preset of React Native.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Metro from 'metro'

const here = import.meta.dirname
const out = process.argv[2] ?? ''
const config = await Metro.loadConfig(
  { cwd: here },
  {
    // Babel's configuration is in a folder of its own, because other tools here would read it too.
    projectRoot: join(here, 'metro'),
    watchFolders: [here],
    cacheStores: [],
    maxWorkers: 1,
    resolver: { platforms: ['web'] },
    reporter: { update() {} },
  },
)
mkdirSync(out, { recursive: true })
await Metro.runBuild(config, {
  entry: '../app/main.js',
  platform: 'web',
  dev: false,
  out: join(out, 'main.js'),
})
// A classic script: Metro's first line reads `this`.
writeFileSync(
  join(out, 'index.html'),
  `<!doctype html><html lang="en"><title>App</title><link rel="icon" href="data:,">
<div id="root"></div><script src="main.js"></script></html>`,
)
