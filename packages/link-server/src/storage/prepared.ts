import type { Compilable, CompiledQuery, DeleteResult, InsertResult, Kysely, UpdateResult } from 'kysely'
import type { MeshLinkTables } from './tables'

type Db = Kysely<MeshLinkTables>

/** An insert, update or delete without `returning` gives no rows. */
type RowOf<O> = O extends InsertResult | UpdateResult | DeleteResult ? never : O

interface Plan {
  compiled: CompiledQuery
  /** The value of each `$n`: a param, by its name, or a constant. */
  slots: ({ param: string } | { constant: unknown })[]
  names: string[]
}

/**
 * Builds and compiles a query once, and runs it with different params each time. Building the SQL is most of what a
 * short query costs this process. Works on the database and inside a transaction.
 *
 * @param build makes the query. It may only pass its params on as values. Anything else that depends on a param (an
 *   `if`, a list with `in`, `JSON.stringify`) must be done by the caller. Instead of `in`, write `=
 *   any(${params.list})`.
 * @returns a function that runs the query and resolves with its rows; an insert, update or delete without `returning`
 *   has no rows. It throws at the first call when `build` uses a param in a way that is not allowed, and at any call
 *   when a param is missing or undefined
 */
export function prepared<P extends Record<string, unknown>, O>(
  build: (db: Db, params: P) => Compilable<O>,
): (db: Db, params: P) => Promise<RowOf<O>[]> {
  let plan: Plan | undefined
  return async (db, params) => {
    plan ??= makePlan((given) => build(db, given as P).compile(), Object.keys(params))
    for (const name of plan.names) {
      if (params[name] === undefined) refuse(`"${name}" is missing or undefined. Pass null for no value`)
    }
    const parameters = plan.slots.map((slot) => ('param' in slot ? params[slot.param] : slot.constant))
    const { rows } = await db.executeQuery({ ...plan.compiled, parameters } as CompiledQuery<RowOf<O>>)
    return rows
  }
}

function makePlan(compile: (params: Record<string, unknown>) => CompiledQuery, names: string[]): Plan {
  const markers = new Map<unknown, string>(names.map((name) => [createMarker(name), name]))
  const compiled = compile(Object.fromEntries([...markers].map(([marker, name]) => [name, marker])))
  const slots = compiled.parameters.map((value) => {
    const param = markers.get(value)
    if (param !== undefined) return { param }
    // A `Date` would keep its first value, and a list could hide a param.
    if (typeof value === 'object' && value !== null) refuse('a constant is an object. Make it a param')
    return { constant: value }
  })

  for (const name of names) {
    if (!slots.some((slot) => 'param' in slot && slot.param === name)) {
      refuse(`"${name}" is not a value of the query`)
    }
  }
  if (/\bin \$\d/.test(compiled.sql)) refuse('it has a list with "in". Write = any(…)')

  // Build again with other params: the SQL must be the same, or `build` depends on its params or on something random.
  const other = compile(Object.fromEntries(names.map((name) => [name, null])))
  const isSame =
    other.sql === compiled.sql &&
    other.parameters.every((value, i) => {
      const slot = slots[i]
      return slot && ('param' in slot ? value === null : value === slot.constant)
    })
  if (!isSame) refuse('it depends on the params, or on something else that changes')
  return { compiled, slots, names }
}

/** Stands for a param while the query is built. Any attempt to read the value throws. */
function createMarker(name: string): object {
  const look = (): never => refuse(`"${name}" is read by the builder. Only pass it on as a value`)
  return new Proxy(
    {},
    {
      // Kysely reads this property to see whether the value is an expression.
      get: (_, key) => (key === 'toOperationNode' ? undefined : look()),
      ownKeys: look,
      getOwnPropertyDescriptor: look,
      has: () => false,
    },
  )
}

function refuse(what: string): never {
  throw new Error(`This query cannot be prepared: ${what}.`)
}
