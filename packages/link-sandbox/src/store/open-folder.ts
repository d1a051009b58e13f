import { access, constants, mkdir } from 'node:fs/promises'
import { SandboxStartError } from '../sandbox-start-error'

/** Makes the data folder if need be and checks that it can be written. */
export async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new SandboxStartError(
      `The data folder ${folder} can’t be written (${code}). Choose another folder or change its permissions.`,
    )
  }
}
