import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type StackProcess, startProcess } from '../../stack/start-process'
import { untilAnswers } from '../../stack/until-answers'
import type { Browser } from './browser'
import { findProgram } from './find-program'
import { startWebKitVisit } from './start-webkit-visit'
import { startWebDriver } from './webdriver'

const KEEP_PROGRAM = fileURLToPath(new URL('./keep-program.mjs', import.meta.url))
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const INSTALL = 'WebKit is missing: install it (Debian: apt-get install webkit2gtk-driver xvfb).'

/** Starts WebKitGTK's own WebDriver on a screen that nobody sees. Each visit is a browser of its own. */
export async function startWebKit(): Promise<Browser> {
  const [xvfb, driver, binary] = [['Xvfb'], ['WebKitWebDriver'], [process.env.WEBKIT_PATH || BROWSER]].map(
    (names) => findProgram(names, INSTALL),
  ) as [string, string, string]

  const running: StackProcess[] = []
  const close = async () => {
    for (const process of running.reverse()) await process.stop()
  }
  try {
    const screen = await startScreen(xvfb, running)
    const port = await freePort()
    const server = keep('the WebDriver of WebKit', [driver, `--port=${port}`], { DISPLAY: screen })
    running.push(server)
    const serverUrl = `http://127.0.0.1:${port}`
    await untilAnswers(`${serverUrl}/status`, server)
    return {
      visit: async () =>
        startWebKitVisit(
          await startWebDriver(serverUrl, {
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary, args: ['--automation'] },
          }),
        ),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Starts an X server on a display that is free, and gives its name. */
async function startScreen(xvfb: string, running: StackProcess[]): Promise<string> {
  let tell: (display: string) => void = () => {}
  const told = new Promise<string>((resolve) => {
    tell = resolve
  })
  const screen = keep(
    'Xvfb',
    [xvfb, '-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {},
    tell,
  )
  running.push(screen)
  const failed = screen.ended.then((error) => Promise.reject(error))
  failed.catch(() => {})
  return `:${await Promise.race([told, failed])}`
}

function keep(
  name: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  onOutput?: (line: string) => void,
): StackProcess {
  return startProcess({ name, args: [KEEP_PROGRAM, ...args], env, onOutput })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
