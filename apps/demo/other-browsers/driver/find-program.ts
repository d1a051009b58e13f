import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Finds a program by its name in the PATH, or by its whole path.
 *
 * @param names the first that is there is taken
 * @param toInstall what to do when none is, as one sentence
 * @throws Error with that sentence
 */
export function findProgram(names: string[], toInstall: string): string {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = names.flatMap((name) =>
    name.startsWith('/') ? [name] : folders.map((it) => join(it, name)),
  )
  const found = candidates.find((path) => existsSync(path))
  if (!found) throw new Error(toInstall)
  return found
}
