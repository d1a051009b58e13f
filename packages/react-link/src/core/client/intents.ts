/**
 * The intents of a backend, as `typeof intents` of `mesh-link-server` describes them: names, each with an optional
 * Standard Schema of its params (standardschema.dev). Only the types are used.
 */
export type IntentsShape = Record<string, { params?: unknown }>

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
