import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    name: 'react-link',
    environment: 'jsdom',
    include: ['src/{components,hooks,delivery}/**/*.test.{ts,tsx}', 'src/*.test.{ts,tsx}'],
    setupFiles: ['./test/setup.ts'],
    typecheck: { enabled: true, include: ['src/**/*.test-d.ts'] },
  },
})
