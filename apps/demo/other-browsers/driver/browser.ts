import type { What } from './what'

export type BrowserName = 'firefox' | 'webkit'

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName
  }
}

/** A document on the screen: the page, or a page in a frame of it. */
export interface Place {
  /** Waits until it is there to see. */
  see(what: What): Promise<void>
  /** Waits until it is gone. */
  seeNone(what: What): Promise<void>
  /** Whether it is there to see now. */
  shows(what: What): Promise<boolean>
  /** Waits for it and clicks it as a user would. */
  click(what: What): Promise<void>
  /** Waits for a box and has it checked. */
  check(what: What): Promise<void>
  /** Waits for a field and types into it. */
  type(what: What, text: string): Promise<void>
  /** Runs an expression in the page; a promise is awaited. */
  run<Result>(expression: string): Promise<Result>
}

/** Someone's visit: a browser that knows nothing of an earlier one. */
export interface Visit {
  readonly page: Place
  /** The page of another origin in the frame with that title. */
  frame(title: string): Place
  open(url: string): Promise<void>
  setCookie(url: string, cookie: { name: string; value: string }): Promise<void>
  press(key: Key): Promise<void>
  /** Gives the page another size, in CSS pixels as far as the browser allows. */
  resize(size: { width: number; height: number }): Promise<void>
  /** Closes the tab at once, while the browser lives on. */
  closeTab(): Promise<void>
  /** What the page complained of, as far as this browser tells. */
  complaints(): Promise<string[]>
  end(): Promise<void>
}

export type Key = 'Enter' | 'Escape' | 'Tab'

export interface Browser {
  visit(): Promise<Visit>
  close(): Promise<void>
}
