import { expect } from './test'

/** Expects exactly the console lines that Chromium logs for these error statuses, and removes the lines. */
export function takeRefusals(consoleLines: string[], ...statuses: number[]): void {
  const lines = consoleLines.splice(0)
  expect(lines.map((line) => Number(/status of (\d+)/.exec(line)?.[1]))).toEqual(statuses)
}
