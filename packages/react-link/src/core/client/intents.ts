/**
 * The intents of a backend, as `typeof intents` of `mesh-link-server` describes them: names, each with an optional
 * Standard Schema of its params (standardschema.dev), and the function that makes the link-token request. Only the types are
 * used.
 */
export type IntentsShape = Record<string, { params?: unknown; linkToken?: unknown }>

/** A name of an intent; any text when the intents are not known. */
export type IntentName<Intents extends IntentsShape> = keyof Intents & string

/** The params that the browser sends with the intent `Intent`; `undefined` when it takes none. */
export type IntentParams<Intent> = Intent extends {
  params: { readonly '~standard': { readonly types?: { readonly input: infer Input } | undefined } }
}
  ? Input
  : undefined

/** The name of an intent together with its params. */
export type IntentRequest<Intents extends IntentsShape> = string extends keyof Intents
  ? { intent: string; params?: unknown }
  : {
      [Name in keyof Intents & string]: IntentParams<Intents[Name]> extends infer Params
        ? [Params] extends [undefined]
          ? { intent: Name; params?: undefined }
          : undefined extends Params
            ? { intent: Name; params?: Params }
            : { intent: Name; params: Params }
        : never
    }[keyof Intents & string]

/**
 * What the intent `Intent` gives the page beside the link token: the `data` that its `linkToken` function returns, or promises;
 * `undefined` when it returns none, and `unknown` when the intents are not known.
 */
export type IntentData<Intent> = Intent extends { linkToken: (...args: never[]) => infer Answer }
  ? DataOfAnswer<Awaited<Answer>>
  : unknown

/** Distributes: a function may return data in one branch only. */
type DataOfAnswer<Answer> = Answer extends unknown
  ? 'data' extends keyof Answer
    ? Answer['data']
    : undefined
  : never
