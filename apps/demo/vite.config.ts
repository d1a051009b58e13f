import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { createLogger, defineConfig } from 'vite'
import { proxyToBackend } from './stack/proxy-to-backend.ts'

const { PORT = '5173', API_PORT = '5174', DEMO_CACHE_DIR, DEMO_WATCH } = process.env

const logger = createLogger('warn')
const error = logger.error
// Not logged: the page says that the backend can't be reached, and the demo's log says why.
logger.error = (message, options) => {
  if (!message.includes('proxy error')) error(message, options)
}

export default defineConfig({
  plugins: [react()],
  customLogger: logger,
  cacheDir: DEMO_CACHE_DIR && resolve(DEMO_CACHE_DIR),
  // Our packages are their sources, as in tsconfig.base.json.
  resolve: { dedupe: ['react', 'react-dom', '@tanstack/react-query'], tsconfigPaths: true },
  optimizeDeps: {
    // Without this list, Vite finds these packages at the first click, and reloads the page.
    include: [
      '@meshconnect/web-link-sdk',
      '@tanstack/react-query',
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'react-mesh-link > zustand',
      'react-mesh-link > zustand/vanilla',
    ],
  },
  server: {
    host: '127.0.0.1',
    port: Number(PORT),
    strictPort: true,
    proxy: { '/api': proxyToBackend(`http://127.0.0.1:${API_PORT}`) },
    warmup: { clientFiles: ['./src/main.tsx'] },
    watch: DEMO_WATCH === 'off' ? null : { ignored: ['**/.data/**', '**/e2e/**'] },
  },
})
