import { expect } from './test'

/** Chromium itself logs an answer that is a refusal: as many as there should be, and no other line. */
export function takeRefusals(consoleLines: string[], ...statuses: number[]): void {
  const lines = consoleLines.splice(0)
  expect(lines.map((line) => Number(/status of (\d+)/.exec(line)?.[1]))).toEqual(statuses)
}
