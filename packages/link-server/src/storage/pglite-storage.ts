import type { MeshLinkStorage } from './mesh-link-storage'

export interface PgliteStorageOptions {
  /** A directory that keeps the data. Default: in memory, gone with the process. One process at a time. */
  dataDir?: string
}

/** An embedded PostgreSQL (PGlite). It starts in about two seconds and takes some 650 MiB: for development and demos. */
export function pgliteStorage({ dataDir }: PgliteStorageOptions = {}): MeshLinkStorage {
  return {
    name: 'PGlite',
    async createDialect() {
      const [{ PGlite }, { PGliteDialect }, { mkdir }] = await Promise.all([
        import('@electric-sql/pglite'),
        import('kysely'),
        import('node:fs/promises'),
      ])
      if (dataDir) await mkdir(dataDir, { recursive: true, mode: 0o700 })
      return new PGliteDialect({ pglite: await PGlite.create(dataDir) })
    },
  }
}
