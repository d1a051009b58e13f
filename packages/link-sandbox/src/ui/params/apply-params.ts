import type { LinkParams } from './link-params'

/** Sets what the whole document depends on: its theme. */
export function applyParams({ theme }: LinkParams, root: HTMLElement): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}
