import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    name: 'sandbox-ui',
    environment: 'jsdom',
    include: ['src/ui/**/*.test.{ts,tsx}'],
    setupFiles: ['src/ui/testing/setup.ts'],
  },
})
