import { chromium } from 'playwright'
import { chromiumLaunchOptions } from '../../scripts/chromium-launch-options.mjs'

/** Starts the Chromium that is installed. */
export function launchBrowser() {
  return chromium.launch(chromiumLaunchOptions())
}
