import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The host page of the tests, with the real Web SDK. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // `react-mesh-link` and the others are their sources, as in tsconfig.base.json.
  resolve: { tsconfigPaths: true },
  build: { chunkSizeWarningLimit: 1_000 },
  preview: { host: 'localhost', port: 0, strictPort: false },
})
