/** The clock that everything of a client goes by: token lives, previews, logins, settlements, webhooks. */
export interface SandboxClock {
  /** Epoch ms. */
  now(): number
  isFrozen(): boolean
  /**
   * Moves on by `ms`. What comes due on the way (settlements, webhooks and their retries) is done in order, and is done
   * when this resolves.
   *
   * @throws ClockError for less than nothing or more than ten years
   */
  advance(ms: number): Promise<void>
  /** Moves on to a time, given as a `Date` or in epoch ms, as `advance` does. Throws a `ClockError` for one that has passed. */
  set(time: Date | number): Promise<void>
  /** Stands still until it is moved or resumed. */
  freeze(): Promise<void>
  /** Goes on from where it stands. */
  resume(): Promise<void>
}
