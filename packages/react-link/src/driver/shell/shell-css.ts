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
 * tokens where those are set. Transparent outlines become visible in forced colours, which hide shadows and surfaces.
 */
export const SHELL_CSS = `
.mesh-link-dialog,
.mesh-link-question {
  position: fixed;
  inset: 0;
  margin: auto;
  padding: 0;
  border: 0;
  box-sizing: border-box;
  max-width: 100%;
  overflow: hidden;
  pointer-events: auto;
  color: var(--mesh-text, CanvasText);
  background: var(--mesh-surface, Canvas);
  border-radius: var(--mesh-link-radius, 20px);
  box-shadow: var(--mesh-shadow-l, 0 16px 48px rgb(0 0 0 / 30%));
  font: 500 0.875rem/1.45 var(--mesh-font, system-ui, sans-serif);
  text-align: start;
  outline: 1px solid transparent;
  outline-offset: -1px;
}
.mesh-link-dialog {
  width: 430px;
  height: 754px;
  max-height: calc(100dvh - 32px);
}
.mesh-link-dialog[open] {
  display: flex;
  flex-direction: column;
}
.mesh-link-dialog:not(:modal) {
  z-index: var(--mesh-dialog-z-index, 900);
  box-shadow: 0 0 0 100vmax rgb(0 0 0 / var(--mesh-link-backdrop, 0.6));
}
.mesh-link-dialog::backdrop,
.mesh-link-question::backdrop {
  background: rgb(0 0 0 / var(--mesh-link-backdrop, 0.6));
}
.mesh-link-dialog__bar {
  flex: none;
  display: flex;
  align-items: center;
  justify-content: space-between;
  padding-inline-start: 20px;
  min-height: 44px;
  border-bottom: 1px solid var(--mesh-border, rgb(128 128 128 / 30%));
}
.mesh-link-dialog__title {
  margin: 0;
  font: inherit;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.mesh-link-dialog button,
.mesh-link-question button {
  min-width: 44px;
  min-height: 44px;
  padding: 0;
  border: 0;
  border-radius: 12px;
  color: inherit;
  background: none;
  font: inherit;
  cursor: pointer;
}
.mesh-link-dialog__close {
  display: grid;
  place-items: center;
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
.mesh-link-dialog button:hover,
.mesh-link-question button:hover {
  background: var(--mesh-surface-hover, rgb(128 128 128 / 16%));
}
.mesh-link-dialog button:focus-visible,
.mesh-link-question button:focus-visible {
  outline: 2px solid var(--mesh-focus, Highlight);
  outline-offset: -4px;
}
.mesh-link-dialog .mesh-link-dialog__anyway {
  padding: 0 12px;
  color: var(--mesh-accent, inherit);
  font-weight: 600;
  white-space: nowrap;
}
.mesh-link-dialog__offer {
  margin-inline-start: auto;
}
.mesh-link-dialog--close-focus > .mesh-link-dialog__bar,
.mesh-link-dialog--close-outside > .mesh-link-dialog__bar {
  position: absolute;
  z-index: 1;
  inset-inline-end: 0;
  padding: 0;
  border: 0;
  border-radius: 12px;
  background: var(--mesh-surface, Canvas);
}
.mesh-link-dialog--close-focus > .mesh-link-dialog__bar:not(:focus-within),
.mesh-link-dialog--close-focus .mesh-link-dialog__title,
.mesh-link-dialog--close-outside .mesh-link-dialog__title {
  position: absolute;
  max-width: 1px;
  clip-path: inset(50%);
}
.mesh-link-dialog--close-outside {
  overflow: visible;
}
.mesh-link-dialog--close-outside > .mesh-link-dialog__bar {
  inset-inline-end: -56px;
}
.mesh-link-dialog--close-outside > .mesh-link-shell {
  border-radius: inherit;
  overflow: hidden;
}
.mesh-link-question {
  width: 342px;
  max-width: calc(100% - 32px);
  height: fit-content;
  max-height: calc(100dvh - 32px);
  padding: 24px;
  overflow: auto;
  font-size: 1rem;
  --mesh-link-radius: 20px;
  --mesh-link-backdrop: 0.4;
}
.mesh-link-question > h2 {
  margin: 0;
  font-size: 1.125rem;
  font-weight: 600;
}
.mesh-link-question > p {
  margin: 8px 0 24px;
  font-weight: 400;
  color: var(--mesh-text-muted, inherit);
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
  border: 1px solid var(--mesh-border-strong, GrayText);
  font-weight: 600;
}
.mesh-link-question button:first-child,
.mesh-link-shell__problem button:first-child {
  border-color: transparent;
  color: var(--mesh-on-accent, Canvas);
  background: var(--mesh-accent, CanvasText);
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
  padding: 24px;
  overflow: auto;
  font-size: 1rem;
  text-align: center;
  text-wrap: balance;
  overflow-wrap: anywhere;
}
.mesh-link-shell__problem > p {
  max-width: 32ch;
  margin: 0;
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
  display: block;
  width: 100%;
  height: 100%;
  border: 0;
  opacity: 0;
}
.mesh-link-shell--loaded .mesh-link-shell__frame {
  opacity: 1;
}
.mesh-link-shell__skeleton {
  position: absolute;
  inset: 0;
  z-index: 1;
  display: flex;
  flex-direction: column;
  gap: 16px;
  padding: 32px 20px;
  overflow: hidden;
}
.mesh-link-shell__bone {
  flex: none;
  height: 56px;
  border-radius: 12px;
  background: var(--mesh-surface-hover, rgb(128 128 128 / 16%));
  outline: 1px solid transparent;
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
  padding: 8px 20px;
  border-top: 1px solid var(--mesh-border, rgb(128 128 128 / 30%));
  background: var(--mesh-surface, Canvas);
}
.mesh-link-shell__slow button {
  padding: 0 16px;
  border: 1px solid var(--mesh-border-strong, GrayText);
  font-weight: 600;
}
@keyframes mesh-link-breathe {
  50% {
    opacity: 0.5;
  }
}
@keyframes mesh-link-rise {
  from {
    transform: translateY(8px);
  }
}
@media (max-width: 768px), (max-height: 500px) {
  .mesh-link-dialog {
    width: 100%;
    height: 100dvh;
    max-height: none;
    border-radius: 0;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
  }
}
@media (max-width: 768px) {
  .mesh-link-dialog--close-outside > .mesh-link-dialog__bar {
    inset-inline-end: 0;
  }
}
@media (max-width: 480px) {
  .mesh-link-question {
    margin-bottom: calc(16px + env(safe-area-inset-bottom));
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
    transition: opacity 120ms;
  }
}
`
