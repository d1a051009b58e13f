import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunchOptions } from '../../scripts/chromium-launch-options.mjs'

/** What needs the real Web SDK, a real frame of another origin, a real dialog. */
export default defineConfig({
  // Found at the first `import()` otherwise, which reloads the page in the middle of a test.
  optimizeDeps: {
    include: [
      '@meshconnect/web-link-sdk',
      '@mui/material/Dialog',
      '@radix-ui/react-dialog',
      '@tanstack/query-sync-storage-persister',
      '@tanstack/react-query',
      '@tanstack/react-query-devtools/production',
      '@tanstack/react-query-persist-client',
      'axe-core',
      'fast-check',
      'posthog-js',
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'zustand',
      'zustand/vanilla',
    ],
  },
  test: {
    name: 'react-link-browser',
    sequence: { groupOrder: 3 },
    include: ['src/**/*.browser-test.{ts,tsx}'],
    globalSetup: ['./test/link-page-server.ts', './test/backend-server.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      // Scrollbars take room on a desktop, and a page must not jump when its own goes: so they are here.
      provider: playwright({
        launchOptions: { ...chromiumLaunchOptions(), ignoreDefaultArgs: ['--hide-scrollbars'] },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
