import type { Visit } from '../driver/browser'
import type { Place } from '../driver/place'
import type { What, Words } from '../driver/what'

const button = (name: Words): What => ({ role: 'button', name })
const heading = (name: Words): What => ({ role: 'heading', name })

/** Link as a user sees it: the page in the frame, wherever the frame is on the host page. */
export class Link {
  readonly frame: Place

  /** @param title of the frame */
  constructor(visit: Visit, title: string) {
    this.frame = visit.frame(title)
  }

  see(headingName: Words): Promise<void> {
    return this.frame.see(heading(headingName))
  }

  press(name: Words): Promise<void> {
    return this.frame.click(button(name))
  }

  /** Accepts the terms, searches the catalog, and chooses the institution. */
  async choose(institution: string): Promise<void> {
    await this.press('Continue')
    await this.frame.type({ role: 'searchbox', name: 'Search' }, institution.slice(0, 4))
    await this.press(new RegExp(`^${institution}`))
    await this.see(`Log in to ${institution}`)
  }

  async logIn(username = 'Mesh'): Promise<void> {
    await this.frame.type({ label: 'Username' }, username)
    await this.frame.type({ label: 'Password' }, 'Pass123')
    await this.press('Continue')
    await this.enterCode()
  }

  /** The last digit submits the code. */
  async enterCode(): Promise<void> {
    await this.frame.type({ label: 'Code' }, '123456')
  }

  /** Chooses an account, unless there is only one. */
  async chooseAccount(): Promise<void> {
    await this.see(/Choose accounts|Choose an account|Connect this account/)
    if (!(await this.frame.shows(heading('Connect this account')))) {
      await this.frame.check({ label: /^Primary/ })
    }
    await this.press('Continue')
  }

  /** From the amount to the confirmation. */
  async deposit(amount = '25'): Promise<void> {
    await this.see(/Choose a network|How much/)
    if (await this.frame.shows(heading('Choose a network'))) {
      await this.frame.click({ role: 'button', within: { role: 'list' } })
    }
    await this.frame.type({ label: 'Amount' }, amount)
    await this.press('Continue')
    await this.press('Confirm deposit')
    await this.enterCode()
    await this.see('On its way')
  }
}
