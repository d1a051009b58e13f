// Runs one program, and ends it when it ends itself: whoever starts this in a way that it can't outlive them, gets a
// program that can't either.
import { spawn } from 'node:child_process'

const [program = '', ...args] = process.argv.slice(2)
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => child.kill('SIGTERM'))
child.once('error', ({ message }) => {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
})
child.once('exit', (code) => process.exit(code ?? 1))
