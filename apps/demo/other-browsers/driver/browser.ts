import type { Place } from './place'

export type BrowserName = 'firefox' | 'webkit'

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName
  }
}

export interface Browser {
  visit(): Promise<Visit>
  close(): Promise<void>
}

/** One visit of a user, without cookies or data of an earlier visit. */
export interface Visit {
  readonly page: Place
  /** The page inside the frame with this title; it has another origin. */
  frame(title: string): Place
  open(url: string): Promise<void>
  setCookie(url: string, cookie: { name: string; value: string }): Promise<void>
  press(key: 'Enter' | 'Escape' | 'Tab'): Promise<void>
  /** Gives the page another size, in CSS pixels as far as the browser allows. */
  resize(size: { width: number; height: number }): Promise<void>
  /** Closes the tab at once; the browser stays open. */
  closeTab(): Promise<void>
  /** The page's warnings and errors on the console, and uncaught errors, as far as the browser reports them. */
  complaints(): Promise<string[]>
  end(): Promise<void>
}
