/**
 * Adds styles to the document, as a constructed stylesheet: a strict `style-src` does not block those.
 *
 * @returns removes the styles
 */
export function adoptStyles(css: string): () => void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}

/**
 * Styles of the dialog, the exit question and the skeleton. They work without our stylesheet, and use the app's design
 * tokens where those are set. `!important` is what the dialog can't work without, because each rule of the app beats a
 * layer. Transparent outlines become visible in forced colours, which hide shadows and surfaces.
 */
export const SHELL_CSS = `
@layer mesh-link {
:where(.mesh-link-dialog, .mesh-link-question, .mesh-link-shell) {
  --_mesh-font: var(--mesh-font, system-ui, sans-serif);
  --_mesh-surface: var(--mesh-surface, Canvas);
  --_mesh-surface-hover: var(--mesh-surface-hover, rgb(128 128 128 / 16%));
  --_mesh-border: var(--mesh-border, rgb(128 128 128 / 30%));
  --_mesh-border-strong: var(--mesh-border-strong, GrayText);
  --_mesh-text: var(--mesh-text, CanvasText);
  --_mesh-text-muted: var(--mesh-text-muted, currentColor);
  --_mesh-accent: var(--mesh-accent, CanvasText);
  --_mesh-on-accent: var(--mesh-on-accent, Canvas);
  --_mesh-focus: var(--mesh-focus, Highlight);
  --_mesh-shadow-l: var(--mesh-shadow-l, 0 16px 48px rgb(0 0 0 / 30%));
}
.mesh-link-dialog,
.mesh-link-question,
:is(.mesh-link-dialog, .mesh-link-question, .mesh-link-shell) button {
  box-sizing: border-box !important;
  width: auto !important;
  min-width: 44px !important;
  max-width: 100% !important;
  height: auto !important;
  min-height: 44px !important;
  max-height: calc(100dvh - 32px) !important;
  margin: 0 !important;
  padding: 0 !important;
  opacity: 1 !important;
  visibility: visible !important;
  transform: none !important;
  pointer-events: auto !important;
}
.mesh-link-dialog,
.mesh-link-question {
  position: fixed !important;
  inset: 0 !important;
  margin: auto !important;
  overflow: hidden !important;
  color: var(--_mesh-text) !important;
  background: var(--_mesh-surface) !important;
  border: 0;
  border-radius: var(--mesh-dialog-radius, var(--mesh-link-radius, 20px));
  box-shadow: var(--_mesh-shadow-l);
  font: 500 max(14px, 0.875rem)/1.45 var(--_mesh-font);
  text-align: start;
  outline: 2px solid transparent;
  outline-offset: -2px;
}
.mesh-link-dialog {
  width: var(--mesh-dialog-width, 430px) !important;
  height: var(--mesh-dialog-height, 754px) !important;
}
.mesh-link-dialog[open] {
  display: flex !important;
  flex-flow: column !important;
  align-items: stretch !important;
  gap: 0 !important;
}
.mesh-link-question[open] {
  display: block !important;
}
.mesh-link-dialog:not(:modal) {
  z-index: var(--mesh-dialog-z-index, 900);
  box-shadow: 0 0 0 100vmax rgb(0 0 0 / var(--mesh-link-backdrop, 0.6));
}
.mesh-link-dialog::backdrop,
.mesh-link-question::backdrop {
  background: var(--mesh-backdrop, rgb(0 0 0 / var(--mesh-link-backdrop, 0.6)));
}
.mesh-link-dialog__bar {
  flex: none;
  display: flex;
  align-items: center;
  justify-content: space-between;
  padding-inline-start: 20px !important;
  min-height: 44px;
  border-bottom: 1px solid var(--_mesh-border);
}
:is(.mesh-link-dialog, .mesh-link-question) :is(h2, p) {
  margin: 0 !important;
  padding: 0 !important;
  color: inherit !important;
  font: inherit !important;
}
.mesh-link-dialog__title {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
:is(.mesh-link-dialog, .mesh-link-question, .mesh-link-shell) button {
  display: inline-grid !important;
  place-items: center !important;
  position: static !important;
  border: 0;
  border-radius: 12px;
  color: inherit;
  background: none;
  font: inherit;
  cursor: pointer;
}
.mesh-link-dialog__close::before,
.mesh-link-dialog__close::after {
  content: "";
  grid-area: 1 / 1;
  width: 16px;
  border-top: 2px solid;
  border-radius: 2px;
  rotate: 45deg;
}
.mesh-link-dialog__close::after {
  rotate: -45deg;
}
:is(.mesh-link-dialog, .mesh-link-question, .mesh-link-shell) button:hover {
  background: var(--_mesh-surface-hover);
}
:is(.mesh-link-dialog, .mesh-link-question, .mesh-link-shell) button:focus-visible {
  outline: 2px solid var(--_mesh-focus);
  outline-offset: -4px;
}
.mesh-link-dialog .mesh-link-dialog__anyway {
  padding: 0 12px !important;
  color: var(--_mesh-accent);
  font-weight: 600;
  white-space: nowrap;
}
.mesh-link-dialog__offer {
  margin-inline-start: auto !important;
}
.mesh-link-dialog--close-focus > .mesh-link-dialog__bar,
.mesh-link-dialog--close-outside > .mesh-link-dialog__bar {
  position: absolute;
  z-index: 1;
  inset-inline-end: 0;
  padding: 0 !important;
  border: 0;
  border-radius: 12px;
  background: var(--_mesh-surface);
}
.mesh-link-dialog--close-focus > .mesh-link-dialog__bar:not(:focus-within),
.mesh-link-dialog--close-focus .mesh-link-dialog__title,
.mesh-link-dialog--close-outside .mesh-link-dialog__title {
  position: absolute;
  width: 1px;
  clip-path: inset(50%);
}
.mesh-link-dialog--close-outside {
  overflow: visible !important;
}
.mesh-link-dialog--close-outside > .mesh-link-dialog__bar {
  inset-inline-end: -56px;
}
.mesh-link-dialog--close-outside > .mesh-link-shell {
  border-radius: inherit;
  overflow: hidden;
}
.mesh-link-question {
  width: 342px !important;
  max-width: calc(100% - 32px) !important;
  height: fit-content !important;
  padding: 24px !important;
  overflow: auto !important;
  font-size: max(16px, 1rem);
  --mesh-link-radius: 20px;
  --mesh-link-backdrop: 0.4;
}
.mesh-link-question > h2 {
  font-size: 1.125em !important;
  font-weight: 600 !important;
}
.mesh-link-question > p {
  margin: 8px 0 24px !important;
  font-weight: 400 !important;
  color: var(--_mesh-text-muted) !important;
}
.mesh-link-question > div,
.mesh-link-shell__problem > div {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
}
.mesh-link-question button,
.mesh-link-shell__problem button {
  flex: 1 110px;
  border: 1px solid var(--_mesh-border-strong);
  font-weight: 600;
}
.mesh-link-question button:first-child,
.mesh-link-shell__problem button:first-child {
  border-color: transparent;
  color: var(--_mesh-on-accent);
  background: var(--_mesh-accent);
}
.mesh-link-question button:focus-visible,
.mesh-link-shell__problem button:focus-visible {
  outline-offset: 2px;
}
.mesh-link-shell__problem {
  position: absolute;
  inset: 0;
  display: grid;
  place-content: safe center;
  gap: 24px;
  padding: 24px !important;
  overflow: auto;
  font-size: max(16px, 1rem);
  text-align: center;
  text-wrap: balance;
  overflow-wrap: anywhere;
}
.mesh-link-shell__problem > p {
  max-width: 32ch;
}
.mesh-link-shell {
  position: relative;
  flex: 1;
  min-height: 0;
}
.mesh-link-shell--embedded {
  width: 100%;
  height: 100%;
}
.mesh-link-shell__frame {
  all: initial !important;
  color-scheme: inherit !important;
  display: block !important;
  width: 100% !important;
  height: 100% !important;
  opacity: 0 !important;
}
.mesh-link-shell--loaded .mesh-link-shell__frame {
  opacity: 1 !important;
}
.mesh-link-shell__skeleton {
  position: absolute;
  inset: 0;
  z-index: 1;
  display: flex;
  flex-direction: column;
  gap: 16px;
  padding: 32px 20px !important;
  overflow: hidden;
}
.mesh-link-shell__bone {
  flex: none;
  height: 56px;
  border-radius: 12px;
  background: var(--_mesh-surface-hover);
  outline: 2px solid transparent;
  outline-offset: -2px;
}
.mesh-link-shell__bone--text {
  position: absolute;
  height: 1px;
  width: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.mesh-link-shell__bone--title {
  width: 60%;
  height: 28px;
}
.mesh-link-shell__bone--line {
  width: 85%;
  height: 16px;
}
.mesh-link-shell__bone--field {
  height: 48px;
}
.mesh-link-shell__slow {
  position: absolute;
  inset: auto 0 0;
  display: flex;
  align-items: center;
  justify-content: space-between;
  padding: 8px 20px !important;
  border-top: 1px solid var(--_mesh-border);
  background: var(--_mesh-surface);
}
.mesh-link-shell__slow button {
  padding: 0 16px !important;
  border: 1px solid var(--_mesh-border-strong);
  font-weight: 600;
}
@keyframes mesh-link-breathe {
  50% {
    opacity: 0.5;
  }
}
@keyframes mesh-link-rise {
  from {
    translate: 0 8px;
  }
}
@media (max-width: 768px), (max-height: 500px) {
  .mesh-link-dialog {
    width: 100% !important;
    height: 100dvh !important;
    max-height: none !important;
    border-radius: 0;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left) !important;
  }
}
@media (max-width: 768px) {
  .mesh-link-dialog--close-outside > .mesh-link-dialog__bar {
    inset-inline-end: 0;
  }
}
@media (max-width: 480px) {
  .mesh-link-question {
    margin-bottom: calc(16px + env(safe-area-inset-bottom)) !important;
  }
}
@media (prefers-reduced-motion: no-preference) {
  .mesh-link-dialog,
  .mesh-link-question {
    animation: mesh-link-rise 160ms ease-out;
  }
  .mesh-link-shell__bone {
    animation: mesh-link-breathe 1.6s ease-in-out infinite;
  }
  .mesh-link-shell__frame {
    transition: opacity 120ms !important;
  }
}
}
`
