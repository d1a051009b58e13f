import type { Compilable, CompiledQuery, DeleteResult, InsertResult, Kysely, UpdateResult } from 'kysely'
import type { MeshLinkTables } from './tables'

type Db = Kysely<MeshLinkTables>

/** What a query gives without `returning` is no row. */
type RowOf<O> = O extends InsertResult | UpdateResult | DeleteResult ? never : O

interface Plan {
  compiled: CompiledQuery
  /** What goes to each `$n`: the name of a param, or a constant. */
  slots: ({ param: string } | { constant: unknown })[]
  names: string[]
}

/**
 * A query that is built and compiled once, and run with other parameters each time: building SQL is most of what a
 * short query costs this process. Works with the database and inside a transaction.
 *
 * @param build makes the query. It may only pass its params on as values; what depends on them otherwise (an `if`, a
 *   list with `in`, `JSON.stringify`) belongs outside. Instead of `in`, write `= any(${params.list})`.
 * @returns a function that runs it and gives its rows; without `returning`, an insert, update or delete has none
 * @throws when called first, an error that says what the builder does with its params and may not; later when a param
 *   is missing or undefined
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
    // A time would stand still, and a list may hold a param where it is not seen.
    if (typeof value === 'object' && value !== null) refuse('a constant that is an object. Make it a param')
    return { constant: value }
  })

  for (const name of names) {
    if (!slots.some((slot) => 'param' in slot && slot.param === name)) {
      refuse(`"${name}" is not a value of the query`)
    }
  }
  if (/\bin \$\d/.test(compiled.sql)) refuse('a list with "in". Write = any(…)')

  // A builder that looks at its params, or makes up a value each time, gives another query for others.
  const other = compile(Object.fromEntries(names.map((name) => [name, null])))
  const isSame =
    other.sql === compiled.sql &&
    other.parameters.every((value, i) => {
      const slot = slots[i]
      return slot && ('param' in slot ? value === null : value === slot.constant)
    })
  if (!isSame) refuse('the query depends on the params, or on something else that changes')
  return { compiled, slots, names }
}

/** Stands for a param while the query is built. Whatever looks into it learns that it may not. */
function createMarker(name: string): object {
  const look = (): never => refuse(`"${name}" is used for more than to be passed on as a value`)
  return new Proxy(
    {},
    {
      // Kysely asks whether it is an expression.
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
