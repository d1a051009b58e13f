import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The Link UI. Built to files that need no inline script, so that the server can answer with `script-src 'self'`. */
export default defineConfig({
  root: fileURLToPath(new URL('./src/ui', import.meta.url)),
  base: '/',
  plugins: [react()],
  // `react-mesh-link` and the others are their sources, as in tsconfig.base.json.
  resolve: { tsconfigPaths: true },
  build: {
    outDir: fileURLToPath(new URL('./dist/ui', import.meta.url)),
    emptyOutDir: true,
    assetsDir: 'assets',
    // Link itself, and the window that stands for an institution's own login.
    rollupOptions: {
      input: ['index.html', 'oauth.html'].map((page) =>
        fileURLToPath(new URL(`./src/ui/${page}`, import.meta.url)),
      ),
    },
    // No data: URIs either: the same policy holds for fonts and images.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  // `vite` alone serves the page (at `/b2b-iframe/{clientId}/broker-connect`) with hot reload, beside a sandbox on its default Link port.
  server: { proxy: { '/link-api': 'http://localhost:4011' } },
})
