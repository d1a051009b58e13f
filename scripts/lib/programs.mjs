import { findBrowser } from '../find-browser.mjs'
import { findOnPath } from './find-on-path.mjs'
import { findPostgres } from './find-postgres.mjs'
import { localBin } from './local-bin.mjs'

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {() => string | undefined} find path of what starts it, if all that is needed of it is there
 * @property {string[]} debianPackages what brings it on Debian
 * @property {() => [file: string, args: string[]]} [download] tried where Debian's packages do not bring it
 * @property {string} whatToDo to have one found, in one sentence
 */

/** What the tests need beside Node and packages: Chromium under `npm test`, the others under `npm run test:matrix`. */
export const PROGRAMS = {
  /** @type {Program} */
  chromium: {
    name: 'Chromium or Chrome',
    find: findBrowser,
    debianPackages: ['chromium'],
    download: () => [process.execPath, [localBin('playwright'), 'install', 'chromium']],
    whatToDo: 'Install one, or set CHROME_PATH to its executable.',
  },
  /** @type {Program} */
  firefox: {
    name: 'Firefox',
    find: () => process.env.FIREFOX_PATH || findOnPath(['firefox-esr', 'firefox']),
    debianPackages: ['firefox-esr'],
    whatToDo: 'Install one, or set FIREFOX_PATH to its executable.',
  },
  /** @type {Program} */
  webkit: {
    name: 'WebKit',
    find: () => findOnPath(['Xvfb']) && findOnPath(['WebKitWebDriver']),
    debianPackages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    whatToDo: 'Install WebKitWebDriver and Xvfb: on Debian, apt-get install webkit2gtk-driver xvfb xauth.',
  },
  /** @type {Program} */
  postgresql: {
    name: 'PostgreSQL 13 or later',
    find: findPostgres,
    debianPackages: ['postgresql'],
    whatToDo:
      'Install its server (on Debian and Ubuntu, apt-get install postgresql; with Homebrew, brew install postgresql), or put the folder with initdb and postgres on the PATH.',
  },
}
