import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    name: 'react-link',
    sequence: { groupOrder: 1 },
    environment: 'jsdom',
    include: ['src/{components,following,hooks,messages,saving}/**/*.test.{ts,tsx}', 'src/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, '**/*.{browser,depth}.test.*'],
    // A new page for each file would take longer than its tests. The tests leave nothing on the page.
    isolate: false,
    setupFiles: ['./test/quiet-console.ts', './test/setup.ts'],
  },
})
