import { applyStyle } from '../styles/apply-style'
import type { LinkParams } from './link-params'

/** Sets what the whole document depends on: how it looks. */
export function applyParams({ theme, style }: LinkParams, root: HTMLElement): void {
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  applyStyle(style, root)
}
