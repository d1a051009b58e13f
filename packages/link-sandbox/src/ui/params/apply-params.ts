import type { LinkParams } from './link-params'

/** Sets what the whole document depends on: its language and its theme. */
export function applyParams({ language, theme }: LinkParams, root: HTMLElement): void {
  root.lang = language
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}
