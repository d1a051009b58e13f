import { SHELL_CSS } from './shell-css'

/**
 * Gives the document the shell's styles, as a constructed sheet: a strict `style-src` does not block it.
 *
 * @returns what takes them away again
 */
export function adoptStyles(): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(SHELL_CSS)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
