/**
 * Holds the sandbox against Mesh's OpenAPI document, which is not part of this repository:
 * `pnpm --filter mesh-link-sandbox check:openapi DOCUMENT`, a file or a URL.
 */
import { readFile } from 'node:fs/promises'
import { startSandbox } from '../src/index'
import { createContract } from '../src/testing/contract/create-contract'
import { withKnownDifferences } from '../src/testing/contract/known-differences'
import { readOpenApi } from '../src/testing/contract/read-openapi'
import { recordedClient } from '../src/testing/contract/recorded-client'
import { walkEndpoints } from '../src/testing/walk-endpoints'

async function main(source: string): Promise<boolean> {
  const text = /^https?:/.test(source) ? await (await fetch(source)).text() : await readFile(source, 'utf8')
  const contract = createContract(withKnownDifferences(readOpenApi(JSON.parse(text))))
  const violations: string[] = []
  const seen = new Set<string>()
  const sandbox = await startSandbox({ port: 0, linkPort: 0 })
  try {
    const api = recordedClient({
      ...sandbox,
      contract,
      onCall(call, found) {
        violations.push(...found)
        seen.add(`${call.method} ${contract.find(call)?.path}`)
      },
    })
    await walkEndpoints(api, sandbox.linkUrl)
  } finally {
    await sandbox.close()
  }
  for (const violation of violations) process.stderr.write(`${violation}\n`)
  const unseen = contract.endpoints
    .map(({ method, path }) => `${method} ${path}`)
    .filter((endpoint) => !seen.has(endpoint))
  process.stdout.write(`${seen.size} endpoints seen, ${violations.length} differences.\n`)
  process.stdout.write(`Not part of the sandbox:\n  ${unseen.join('\n  ')}\n`)
  return violations.length === 0
}

const [source] = process.argv.slice(2)
if (source === undefined) {
  process.stderr.write('Say where Mesh’s OpenAPI document is: check:openapi DOCUMENT (a file or a URL).\n')
  process.exitCode = 2
} else if (!(await main(source))) {
  process.exitCode = 1
}
