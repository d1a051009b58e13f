// `node build-with-next.mjs OUT`: Next.js writes to a folder inside the app only.
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'

const app = join(import.meta.dirname, 'next')
const next = join(import.meta.dirname, 'node_modules/next/dist/bin/next')
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
const { status, stdout, stderr } = spawnSync(process.execPath, [next, 'build', app], {
  env,
  encoding: 'utf8',
})
if (status === 0) cpSync(join(app, 'out'), process.argv[2] ?? '', { recursive: true })
else process.stderr.write(stdout + stderr)
process.exitCode = status ?? 1
