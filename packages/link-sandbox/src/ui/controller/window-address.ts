/** The address of the institution's window, in the language and theme of this page. */
export function windowAddress(url: string, root: HTMLElement = document.documentElement): string {
  const { theme } = root.dataset
  return `${url}&lng=${encodeURIComponent(root.lang)}${theme ? `&th=${theme}` : ''}`
}
