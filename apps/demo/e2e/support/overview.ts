import { expect, type Locator, type Page } from '@playwright/test'
import { Link } from './link'

/** One of the user's connected accounts, as the overview lists it. */
export function account(page: Page, name: string): Locator {
  return page
    .getByRole('region', { name: 'Connected accounts' })
    .getByRole('listitem')
    .filter({ hasText: name })
}

/** The user's deposits, newest first. */
export function deposits(page: Page): Locator {
  return page.getByRole('list', { name: 'Deposits' }).getByRole('listitem')
}

/** Connects an account through Link's dialog, and waits until it is listed. */
export async function connect(page: Page, institution: string, username?: string): Promise<void> {
  await page.getByRole('button', { name: 'Connect an account' }).click()
  const link = new Link(page, 'Connect an account')
  await link.choose(institution)
  await link.logIn({ username })
  await link.chooseAccount()
  await expect(link.heading(`${institution} is connected`)).toBeVisible()
  await link.button('Done').click()
  await expect(account(page, institution)).toBeVisible()
}
