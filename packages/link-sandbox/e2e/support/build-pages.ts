import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const CONFIGS = ['../../vite.config.ts', '../host/vite.config.ts']

/** Builds Link and the host page from the current sources. */
export default async function buildPages(): Promise<void> {
  for (const config of CONFIGS) {
    await build({ configFile: fileURLToPath(new URL(config, import.meta.url)), logLevel: 'warn' })
  }
}
