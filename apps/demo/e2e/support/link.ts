import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

interface Login {
  username?: string
  password?: string
  code?: string
}

/** Drives Link's user interface in its frame, in a dialog or embedded. */
export class Link {
  readonly frame: FrameLocator

  /** @param name title of the frame */
  constructor(page: Page, name: string) {
    this.frame = page.frameLocator(`iframe[title="${name}"]`)
  }

  heading(name: string | RegExp): Locator {
    return this.frame.getByRole('heading', { name })
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name })
  }

  /** Accepts the terms, searches the catalog, and takes the institution. */
  async choose(institution: string): Promise<void> {
    await this.button('Continue').click()
    await this.frame.getByRole('searchbox', { name: 'Search' }).fill(institution.slice(0, 4))
    // To the end of the name, so that Binance does not match Binance US. A session that transfers describes no row.
    await this.button(new RegExp(`^${institution}( Balances|$)`)).click()
    await expect(this.heading(`Log in to ${institution}`)).toBeVisible()
  }

  async logIn({ username = 'Mesh', password = 'Pass123', code = '123456' }: Login = {}): Promise<void> {
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

  /** Makes a deposit: goes from the choice of the network to "On its way". */
  async deposit(amount = '25'): Promise<void> {
    const network = this.heading('Choose a network')
    const amountField = this.frame.getByLabel('Amount')
    await expect(network.or(amountField).first()).toBeVisible()
    if (await network.isVisible()) await this.frame.getByRole('list').getByRole('button').first().click()
    await amountField.fill(amount)
    await this.button('Continue').click()
    await this.button('Confirm deposit').click()
    await this.enterCode()
    await expect(this.heading('On its way')).toBeVisible()
  }
}
