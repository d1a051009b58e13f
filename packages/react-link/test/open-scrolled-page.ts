import { createTestMeshLink } from './link-page'

/**
 * Makes a page that is scrolled to its middle, with the focus on the button that opens Link.
 *
 * @returns that button
 */
export async function openScrolledPage(): Promise<HTMLButtonElement> {
  document.body.innerHTML =
    '<div style="height: 3000px"></div><button>Deposit</button><div style="height: 3000px"></div>'
  const opener = document.querySelector('button') as HTMLButtonElement
  opener.focus()
  window.scrollTo(0, 2800)
  // The SDK is loaded once a page. The listeners that it adds then do not count as left by a session.
  await createTestMeshLink().client.prefetch()
  return opener
}
