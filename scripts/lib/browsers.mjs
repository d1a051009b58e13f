import { findBrowser } from '../find-browser.mjs'
import { findOnPath } from './find-on-path.mjs'
import { localBin } from './local-bin.mjs'

/**
 * @typedef {object} Browser
 * @property {string} name
 * @property {() => string | undefined} find path of what starts it, if all that a test needs of it is there
 * @property {string[]} debianPackages what brings it on Debian
 * @property {() => [file: string, args: string[]]} [download] tried where Debian's packages do not bring it
 * @property {string} whatToDo to have one found, in one sentence
 */

/** The browsers that tests run in: Chromium under `npm test`, the others under `npm run test:matrix`. */
export const BROWSERS = {
  /** @type {Browser} */
  chromium: {
    name: 'Chromium or Chrome',
    find: findBrowser,
    debianPackages: ['chromium'],
    download: () => [process.execPath, [localBin('playwright'), 'install', 'chromium']],
    whatToDo: 'Install one, or set CHROME_PATH to its executable.',
  },
  /** @type {Browser} */
  firefox: {
    name: 'Firefox',
    find: () => process.env.FIREFOX_PATH || findOnPath(['firefox-esr', 'firefox']),
    debianPackages: ['firefox-esr'],
    whatToDo: 'Install one, or set FIREFOX_PATH to its executable.',
  },
  /** @type {Browser} */
  webkit: {
    name: 'WebKit',
    find: () => findOnPath(['Xvfb']) && findOnPath(['WebKitWebDriver']),
    debianPackages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    whatToDo: 'Install WebKitWebDriver and Xvfb: on Debian, apt-get install webkit2gtk-driver xvfb xauth.',
  },
}
