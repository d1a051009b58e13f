/**
 * The intents a backend offers, as `typeof intents` of `mesh-link-server` gives them: names, each with an optional
 * Standard Schema of what the browser may ask (standardschema.dev). Only the types are read.
 */
export type IntentsShape = Record<string, { params?: unknown }>

/** What the browser may send with intent `Intent`; `undefined` when it takes nothing. */
export type IntentParams<Intent> = Intent extends {
  params: { readonly '~standard': { readonly types?: { readonly input: infer Input } | undefined } }
}
  ? Input
  : undefined

/** An intent's name with the params that belong to it. */
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
