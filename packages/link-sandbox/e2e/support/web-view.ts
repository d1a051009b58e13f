import { expect, type Page } from '@playwright/test'
import { meshCall } from './mesh-call'
import type { SandboxProcess } from './start-sandbox-process'

export type App = 'iOS' | 'android' | 'reactNative' | 'flutter'

/** A message to a native app. Some messages have fields beside `type`. */
export interface AppMessage {
  type: string
  payload?: Record<string, unknown>
  [field: string]: unknown
}

declare global {
  interface Window {
    /** The messages that the app received. */
    appMessages: AppMessage[]
  }
}

interface TokenOpening {
  linkToken: string
  /** Parameters that the app adds to the address, such as `lng`. */
  params?: Record<string, string>
  /** The saved accounts that the app sends. */
  accessTokens?: unknown[]
}

interface Opening extends Partial<TokenOpening> {
  userId?: string
  /** Further fields of `POST /api/v1/linktoken`, for a new link token. */
  request?: Record<string, unknown>
}

/** Opens Link like an app with that SDK, with the given link token or a new one for the user. */
export async function openInApp(
  page: Page,
  sandbox: SandboxProcess,
  app: App,
  { userId, request, linkToken, ...rest }: Opening,
): Promise<AppPage> {
  const token = linkToken ?? (await mint(sandbox, { userId, ...request }))
  return openTokenInApp(page, app, { linkToken: token, ...rest })
}

/** Opens a link token like an app with that SDK: with the SDK's address, bridge and globals. */
export async function openTokenInApp(
  page: Page,
  app: App,
  { linkToken, accessTokens, params = {} }: TokenOpening,
): Promise<AppPage> {
  const address = new URL(Buffer.from(linkToken, 'base64').toString())
  if (app === 'android' || app === 'reactNative') address.searchParams.set('platform', app)
  if (app === 'flutter') address.searchParams.set('lng', 'en')
  for (const [name, value] of Object.entries(params)) address.searchParams.set(name, value)
  await page.addInitScript(installBridge, { app, accessTokens: accessTokens && JSON.stringify(accessTokens) })
  await page.goto(address.href)
  return new AppPage(page)
}

async function mint(sandbox: SandboxProcess, body: unknown): Promise<string> {
  const { content } = await meshCall<{ linkToken: string }>(sandbox, 'POST', '/api/v1/linktoken', body)
  return content.linkToken
}

/** Runs before the scripts of the page. */
function installBridge({ app, accessTokens }: { app: App; accessTokens?: string }): void {
  window.appMessages = []
  const setGlobals = () => {
    Object.assign(window, { meshSdkPlatform: app, meshSdkVersion: '9.9.9' })
    if (accessTokens !== undefined) Object.assign(window, { accessTokens })
  }
  const receive = (message: AppMessage) => {
    window.appMessages.push(message)
    // An app's answer takes a moment.
    if (message.type === 'loaded' && app !== 'reactNative') setTimeout(setGlobals, 120)
  }
  const receiveText = (text: string) => {
    if (typeof text !== 'string') throw new TypeError('This bridge takes text only.')
    receive(JSON.parse(text))
  }
  switch (app) {
    case 'iOS':
      // A message handler gets a structured clone, like `postMessage`.
      Object.assign(window, {
        webkit: {
          messageHandlers: {
            jsMessageHandler: {
              postMessage: (body: unknown) => receive(structuredClone(body) as AppMessage),
            },
          },
        },
      })
      break
    case 'android': {
      // The bridge of an Android web view refuses a detached method.
      class JavaBridge {
        sendNativeMessage(text: string) {
          if (!(this instanceof JavaBridge)) throw new TypeError('Not called on the injected object.')
          receiveText(text)
        }
      }
      Object.assign(window, { JSBridge: new JavaBridge() })
      break
    }
    case 'reactNative':
      setGlobals()
      Object.assign(window, { ReactNativeWebView: { postMessage: receiveText } })
      break
    case 'flutter':
      Object.assign(window, { JSBridge: { postMessage: receiveText } })
      break
  }
}

/** Link in a native app. */
export class AppPage {
  constructor(readonly page: Page) {}

  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { name })
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name })
  }

  messages(): Promise<AppMessage[]> {
    return this.page.evaluate(() => window.appMessages)
  }

  async types(): Promise<string[]> {
    return (await this.messages()).map(({ type }) => type)
  }

  /** Waits for a message of this type. */
  async message(type: string): Promise<AppMessage> {
    await expect.poll(() => this.types()).toContain(type)
    return (await this.messages()).find((message) => message.type === type) as AppMessage
  }

  async choose(institution: string): Promise<void> {
    await this.button('Continue').click()
    await this.page.getByRole('searchbox', { name: 'Search' }).fill(institution)
    await this.button(new RegExp(`^${institution}`)).click()
  }

  async logIn(username: string): Promise<void> {
    await this.page.getByLabel('Username').fill(username)
    await this.page.getByLabel('Password').fill('Pass123')
    await this.button('Continue').click()
    await this.enterCode()
  }

  /** The last digit submits the code. */
  async enterCode(): Promise<void> {
    await this.page.getByLabel('Code').fill('123456')
  }

  /** Chooses an account, unless there is only one. */
  async chooseAccount(name = 'Primary'): Promise<void> {
    const only = this.heading('Connect this account')
    const account = this.page.getByLabel(new RegExp(`^${name}`))
    await expect(only.or(account)).toBeVisible()
    if (!(await only.isVisible())) await account.check()
    await this.button('Continue').click()
  }
}
