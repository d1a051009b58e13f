import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    name: 'react-link',
    sequence: { groupOrder: 1 },
    environment: 'jsdom',
    include: ['src/{components,hooks,delivery}/**/*.test.{ts,tsx}', 'src/*.test.{ts,tsx}'],
    // A new page for each file costs more than its tests. They leave nothing behind: that is what they are about.
    isolate: false,
    setupFiles: ['./test/quiet-console.ts', './test/setup.ts'],
    typecheck: { enabled: true, include: ['src/**/*.test-d.ts'] },
  },
})
