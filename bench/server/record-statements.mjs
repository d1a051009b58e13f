import pg from 'pg'

/**
 * Records each statement that this process sends, by any pool: both servers use the same driver.
 *
 * @returns {{ take: () => string[] }} `take` gives the statements since its last call
 */
export function recordStatements() {
  /** @type {string[]} */
  const statements = []
  const original = pg.Client.prototype.query
  /** @this {pg.Client} @param {any[]} args */
  function query(...args) {
    const text = typeof args[0] === 'string' ? args[0] : args[0]?.text
    statements.push(text)
    if (statements.length > 10_000) statements.length = 0 // during a load, nobody reads the statements
    // @ts-expect-error: one of many overloads, and all are passed on
    return original.apply(this, args)
  }
  // @ts-expect-error: as above
  pg.Client.prototype.query = query
  return { take: () => statements.splice(0) }
}
