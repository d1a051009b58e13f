import { createTestMeshLink } from './link-page'

/**
 * Makes a page that scrolls, stands somewhere in the middle, and has the focus on the control that opens Link.
 *
 * @returns that control
 */
export async function openScrolledPage(): Promise<HTMLButtonElement> {
  document.body.innerHTML =
    '<div style="height: 3000px"></div><button>Deposit</button><div style="height: 3000px"></div>'
  const opener = document.querySelector('button') as HTMLButtonElement
  opener.focus()
  window.scrollTo(0, 2800)
  // Loaded once a page, with listeners of its own that stay: not what a session leaves behind.
  await createTestMeshLink().client.prefetch()
  return opener
}
