import type { Preview } from '@storybook/react-vite'
import { StrictMode, useLayoutEffect } from 'react'
import 'react-mesh-link/styles.css'
import 'react-mesh-link/tokens.css'
import './preview.css'

const preview: Preview = {
  parameters: {
    // An axe finding fails the story's test.
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    layout: 'centered',
  },
  tags: ['autodocs'],
  globalTypes: {
    theme: {
      description: 'Colours of the design tokens',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        items: [
          { value: 'system', title: "The system's", icon: 'browser' },
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'system' },
  decorators: [
    (Story, { globals }) => {
      const { theme } = globals
      useLayoutEffect(() => {
        // Like an app with its own theme switch; without the attribute, the system's setting is used.
        if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
        else delete document.documentElement.dataset.theme
      }, [theme])
      return (
        <StrictMode>
          <Story />
        </StrictMode>
      )
    },
  ],
}

export default preview
