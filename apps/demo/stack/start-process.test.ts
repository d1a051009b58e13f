import { expect, it } from 'vitest'
import { startProcess } from './start-process'

const node = (script: string, more: Partial<Parameters<typeof startProcess>[0]> = {}) =>
  startProcess({ name: 'the test', args: ['-e', script], env: {}, ...more })

it('reports each line, and why the process has ended', async () => {
  const output: string[] = []
  const problems: string[] = []
  const process = node(
    'console.log(process.env.WORD); console.error("oh"); console.error("no"); process.exit(3)',
    {
      env: { WORD: 'hello' },
      onOutput: (line) => output.push(line),
      onProblem: (line) => problems.push(line),
    },
  )
  const { message } = await process.ended
  expect(output).toEqual(['hello'])
  expect(problems).toEqual(['oh', 'no'])
  expect(message).toBe('The test has stopped (code 3).\noh\nno')
})

it('stops a process with SIGTERM, and waits for its end', async () => {
  let ready = () => {}
  const isReady = new Promise<void>((resolve) => {
    ready = resolve
  })
  const output: string[] = []
  const process = node(
    'process.once("SIGTERM", () => { console.log("bye"); process.exit(0) }); setInterval(() => {}, 1000); console.log("ready")',
    {
      onOutput: (line) => {
        output.push(line)
        ready()
      },
    },
  )
  await isReady
  await process.stop()
  expect(output).toEqual(['ready', 'bye'])
  await process.stop()
})
