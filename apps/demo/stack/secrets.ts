import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { StackError } from './stack-error'

const secrets = z.object({ sessionSecret: z.string().min(32), meshLinkSecret: z.string().min(32) })

/** The secrets with which the backend signs cookies and encrypts tokens. */
export type Secrets = z.infer<typeof secrets>

/**
 * Reads the demo's secrets. They are created at the first start, in a file that only this user may read.
 *
 * @throws StackError when the file is damaged
 */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return createSecrets(dataDir, file)
  try {
    return secrets.parse(JSON.parse(text))
  } catch {
    throw new StackError(
      `${file} is damaged. Without this file, the stored data cannot be read. Restore the file, or delete ${dataDir} to start with no data.`,
    )
  }
}

async function createSecrets(dataDir: string, file: string): Promise<Secrets> {
  const made = { sessionSecret: newSecret(), meshLinkSecret: newSecret() }
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  await chmod(file, 0o600)
  return made
}

function newSecret(): string {
  return randomBytes(32).toString('base64')
}
