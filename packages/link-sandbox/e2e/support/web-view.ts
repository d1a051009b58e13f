import { expect, type Page } from '@playwright/test'
import { meshCall } from './mesh-call'
import type { SandboxProcess } from './start-sandbox-process'

export type App = 'iOS' | 'android' | 'reactNative' | 'flutter'

/** A message as an app hears it; some have their fields beside `type`. */
export interface AppMessage {
  type: string
  payload?: Record<string, unknown>
  [field: string]: unknown
}

declare global {
  interface Window {
    /** What the app heard. */
    heard: AppMessage[]
  }
}

interface Opening {
  userId?: string
  /** A token that is there already; without it one is minted for the user. */
  linkToken?: string
  /** Further fields of `POST /api/v1/linktoken`. */
  request?: Record<string, unknown>
  /** What the app adds to the address, e.g. `lng`. */
  params?: Record<string, string>
  /** Saved accounts, as the app is given them. */
  accessTokens?: unknown[]
}

/** Link as an app of that SDK opens it: the address as it builds it, its bridge, and its globals at the moment it sets them. */
export async function openInApp(
  page: Page,
  sandbox: SandboxProcess,
  app: App,
  { userId, request, accessTokens, linkToken, params = {} }: Opening,
): Promise<AppPage> {
  const token = linkToken ?? (await mint(sandbox, { userId, ...request }))
  const address = new URL(Buffer.from(token, 'base64').toString())
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

/** Runs in the page before it. */
function installBridge({ app, accessTokens }: { app: App; accessTokens?: string }): void {
  window.heard = []
  const introduce = () => {
    Object.assign(window, { meshSdkPlatform: app, meshSdkVersion: '9.9.9' })
    if (accessTokens !== undefined) Object.assign(window, { accessTokens })
  }
  const hear = (message: AppMessage) => {
    window.heard.push(message)
    // The script of an app runs some time after the message that it answers.
    if (message.type === 'loaded' && app !== 'reactNative') setTimeout(introduce, 120)
  }
  const hearText = (text: string) => {
    if (typeof text !== 'string') throw new TypeError('This bridge takes text only.')
    hear(JSON.parse(text))
  }
  switch (app) {
    case 'iOS':
      // A message handler takes a copy of an object, as postMessage does.
      Object.assign(window, {
        webkit: {
          messageHandlers: {
            jsMessageHandler: { postMessage: (body: unknown) => hear(structuredClone(body) as AppMessage) },
          },
        },
      })
      break
    case 'android': {
      // The bridge of an Android web view refuses to be called off its object.
      class JavaBridge {
        sendNativeMessage(text: string) {
          if (!(this instanceof JavaBridge)) throw new TypeError('Not called on the injected object.')
          hearText(text)
        }
      }
      Object.assign(window, { JSBridge: new JavaBridge() })
      break
    }
    case 'reactNative':
      introduce()
      Object.assign(window, { ReactNativeWebView: { postMessage: hearText } })
      break
    case 'flutter':
      Object.assign(window, { JSBridge: { postMessage: hearText } })
      break
  }
}

/** Link in an app. */
export class AppPage {
  constructor(readonly page: Page) {}

  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { name })
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name })
  }

  heard(): Promise<AppMessage[]> {
    return this.page.evaluate(() => window.heard)
  }

  async types(): Promise<string[]> {
    return (await this.heard()).map(({ type }) => type)
  }

  /** Waits for a message. */
  async message(type: string): Promise<AppMessage> {
    await expect.poll(() => this.types()).toContain(type)
    return (await this.heard()).find((message) => message.type === type) as AppMessage
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

  async enterCode(): Promise<void> {
    await this.page.getByLabel('Code').fill('123456')
    await this.button('Continue').click()
  }

  async chooseAccount(name = 'Primary'): Promise<void> {
    await this.page.getByLabel(new RegExp(`^${name}`)).check()
    await this.button('Continue').click()
  }
}
