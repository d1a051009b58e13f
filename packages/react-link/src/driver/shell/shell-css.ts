/** Styles of the dialog and of the skeleton; they stand without our stylesheet, and follow the app's tokens where set. */
export const SHELL_CSS = `
.mesh-link-dialog {
  position: fixed;
  inset: 0;
  margin: auto;
  padding: 0;
  border: 0;
  box-sizing: border-box;
  width: 430px;
  height: 754px;
  max-width: 100%;
  max-height: calc(100dvh - 32px);
  overflow: hidden;
  pointer-events: auto;
  color: var(--mesh-text, CanvasText);
  background: var(--mesh-surface, Canvas);
  border-radius: var(--mesh-link-radius, 20px);
  box-shadow: var(--mesh-shadow-l, 0 16px 48px rgb(0 0 0 / 30%));
  font: 500 14px/20px var(--mesh-font, system-ui, sans-serif);
}
.mesh-link-dialog[open] {
  display: flex;
  flex-direction: column;
}
.mesh-link-dialog::backdrop {
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
.mesh-link-dialog__close {
  flex: none;
  display: grid;
  place-items: center;
  width: 44px;
  height: 44px;
  padding: 0;
  border: 0;
  border-radius: 12px;
  color: inherit;
  background: none;
  cursor: pointer;
}
.mesh-link-dialog__close:hover {
  background: var(--mesh-surface-hover, rgb(128 128 128 / 16%));
}
.mesh-link-dialog__close:focus-visible {
  outline: 2px solid var(--mesh-focus, Highlight);
  outline-offset: -4px;
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
  transition: opacity 120ms;
}
.mesh-link-shell--loaded .mesh-link-shell__frame {
  opacity: 1;
}
.mesh-link-shell__skeleton {
  position: absolute;
  inset: 0;
  display: flex;
  flex-direction: column;
  gap: 16px;
  padding: 32px 20px;
}
.mesh-link-shell__bone {
  display: block;
  height: 56px;
  border-radius: 12px;
  background: var(--mesh-surface-hover, rgb(128 128 128 / 16%));
  animation: mesh-link-breathe 1.6s ease-in-out infinite;
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
@keyframes mesh-link-breathe {
  50% {
    opacity: 0.5;
  }
}
@media (max-width: 768px) {
  .mesh-link-dialog {
    width: 100%;
    height: 100dvh;
    max-height: none;
    border-radius: 0;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
  }
}
@media (prefers-reduced-motion: reduce) {
  .mesh-link-shell__bone {
    animation: none;
  }
  .mesh-link-shell__frame {
    transition: none;
  }
}
`
