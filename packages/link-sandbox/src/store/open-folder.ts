import { access, constants, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { SandboxStartError } from '../sandbox-start-error'
import { makeFolder } from './make-folder'

/** Makes the data folder if need be and checks that it can be written. */
export async function openFolder(folder: string): Promise<void> {
  try {
    await makeFolder(resolve(folder))
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new SandboxStartError(
      `The data folder ${folder} can’t be written (${code}). Choose another folder or change its permissions.`,
    )
  }
}
