import { join } from 'node:path'
import type { NextConfig } from 'next'

const config: NextConfig = {
  // As create-next-app sets it.
  cacheComponents: true,
  // The packages are linked from the workspace.
  turbopack: { root: join(import.meta.dirname, '../../..') },
}

export default config
