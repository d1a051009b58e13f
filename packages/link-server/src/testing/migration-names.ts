import { readdirSync } from 'node:fs'

/** The names of all migrations, in order: one file each. */
export const MIGRATION_NAMES = readdirSync(new URL('../storage/migrations', import.meta.url))
  .map((file) => file.replace(/\.ts$/, ''))
  .sort()
