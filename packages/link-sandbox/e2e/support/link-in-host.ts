import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'
import type { HostReport } from '../host/host-page'

/** Link in its frame, and the SDK's callbacks in the host page. */
export class LinkInHost {
  readonly frame: FrameLocator

  constructor(
    readonly page: Page,
    frame: string,
  ) {
    this.frame = page.frameLocator(frame)
  }

  heading(name: string | RegExp): Locator {
    return this.frame.getByRole('heading', { name })
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name })
  }

  /** All callbacks of the SDK so far. */
  reports(): Promise<HostReport[]> {
    return this.page.evaluate(() => window.hostPage.reports)
  }

  /** The types of all events so far, in order. */
  async events(): Promise<(string | undefined)[]> {
    return (await this.reports()).filter(({ callback }) => callback === 'onEvent').map(({ type }) => type)
  }

  /** Waits for an event and resolves with its payload. */
  async event<Payload = unknown>(type: string): Promise<Payload> {
    await expect.poll(() => this.events()).toContain(type)
    return (await this.reports()).find((report) => report.type === type)?.payload as Payload
  }

  /** Waits for `onExit` and resolves with its report. */
  async exit(): Promise<HostReport> {
    await expect
      .poll(async () => (await this.reports()).filter(({ callback }) => callback === 'onExit').length)
      .toBeGreaterThan(0)
    const exit = (await this.reports()).find(({ callback }) => callback === 'onExit')
    if (!exit) throw new Error('The SDK did not call onExit.')
    return exit
  }

  /** Accepts the terms and chooses an institution in the catalog. */
  async choose(institution: string): Promise<void> {
    await this.button('Continue').click()
    await this.frame.getByRole('searchbox', { name: 'Search' }).fill(institution)
    await this.button(new RegExp(`^${institution}`)).click()
  }

  /** Enters user name, password and code. */
  async logIn(username = 'Mesh', { password = 'Pass123', code = '123456' } = {}): Promise<void> {
    await this.frame.getByLabel('Username').fill(username)
    await this.frame.getByLabel('Password').fill(password)
    await this.button('Continue').click()
    await this.enterCode(code)
  }

  /** The last digit submits the code. */
  async enterCode(code = '123456'): Promise<void> {
    await this.frame.getByLabel('Code').fill(code)
  }

  /** Chooses an account, unless there is only one. */
  async chooseAccount(name = 'Primary'): Promise<void> {
    const only = this.heading('Connect this account')
    const account = this.frame.getByLabel(new RegExp(`^${name}`))
    await expect(only.or(account)).toBeVisible()
    if (!(await only.isVisible())) await account.check()
    await this.button('Continue').click()
  }
}
