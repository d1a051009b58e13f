// `pnpm start swap`: starts an example with its server and the sandbox, and ends all of them at Ctrl-C.
import { EXAMPLES, type ExampleName, startExample } from './harness/start-example'

const [name, asJson] = process.argv.slice(2)
if (!EXAMPLES.includes(name as ExampleName)) {
  process.stderr.write(
    `There is no example "${name ?? ''}". Use one of: ${EXAMPLES.join(', ')}, e.g. pnpm start swap\n`,
  )
  process.exit(1)
}

const example = await startExample(name as ExampleName, Number(process.env.PORT ?? 0))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void example.close().then(() => process.exit(0)))
}
// The line for the tests has credentials: it is read by them and never shown.
process.stdout.write(
  asJson === '--json'
    ? `${JSON.stringify(example)}\n`
    : `\n  ${name}   ${example.url}\n\n  In Link, log in as "Mesh" with the password "Pass123" and the code "123456".\n\n`,
)
