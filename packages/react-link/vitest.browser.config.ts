import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunchOptions } from '../../scripts/chromium-launch-options.mjs'
import { openOnPage } from './test/open-on-page.mjs'

/** Tests with the real Web SDK, a real frame of another origin, and a real dialog. */
export default defineConfig({
  // Otherwise Vite finds these at the first `import()`, and reloads the page during a test.
  optimizeDeps: {
    include: [
      '@meshconnect/web-link-sdk',
      '@mui/material/CssBaseline',
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
      'react-router',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'tailwindcss',
      'zustand',
      'zustand/vanilla',
    ],
  },
  test: {
    name: 'react-link-browser',
    sequence: { groupOrder: 3 },
    include: ['src/**/*.browser.test.{ts,tsx}'],
    globalSetup: ['./test/link-page-server.ts', './test/backend-server.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      commands: { openOnPage },
      // With scrollbars, as on a desktop: tests check that the page does not move when its scrollbar disappears.
      provider: playwright({
        launchOptions: { ...chromiumLaunchOptions(), ignoreDefaultArgs: ['--hide-scrollbars'] },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
