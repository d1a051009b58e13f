import type { LinkTokenOptions } from '../mesh/link-token'

/** Mesh's link-token request, and what the page shows around Link. */
interface TitledRequest extends LinkTokenOptions {
  /**
   * Title of Link's dialog: what is done in it, in the user's words and language, e.g. `Deposit USDC`. At most 100 characters.
   * Default: the words of the button that opened Link.
   */
  title?: string
}

/** What an intent returns: Mesh's link-token request, and a title and data for the page. */
export interface LinkTokenResult<Data = unknown> extends TitledRequest {
  /**
   * Given to the page beside the link token, e.g. an order, a quote, its expiry, an address to show. It is JSON of at
   * most 16 KiB. Anyone who uses the page can read it: no secret, no token, no price that you buy at, nothing about
   * other users, and nothing that you will trust when the page sends it back.
   */
  data?: Data
}

/** The `data` in what a `linkToken` function returned; `undefined` when there is none. Distributes: one branch may give data. */
export type DataOf<Answer> = Answer extends unknown
  ? 'data' extends keyof Answer
    ? Answer['data']
    : undefined
  : never

/** A link-token request with exactly this data: without the field when the intent never gives any. */
export type LinkTokenAnswer<Data> = [Data] extends [undefined]
  ? TitledRequest & { data?: undefined }
  : undefined extends Data
    ? LinkTokenResult<Data>
    : TitledRequest & { data: Data }

/** What the compiler says about a field that Mesh's link-token request does not have. */
interface UnknownField<Name> {
  'Mesh has no field with this name. Check its spelling.': Name
}

/** The type `Given`, in which each field that `Allowed` lacks is an error, at any depth. */
type Exactly<Allowed, Given> = unknown extends Allowed
  ? Given
  : Given extends readonly unknown[]
    ? {
        [Key in keyof Given]: Exactly<
          NonNullable<Allowed> extends readonly (infer Item)[] ? Item : unknown,
          Given[Key]
        >
      }
    : Given extends object
      ? {
          [Key in keyof Given]: Key extends keyof NonNullable<Allowed>
            ? Exactly<NonNullable<Allowed>[Key], Given[Key]>
            : UnknownField<Key>
        }
      : Given

type Exact<Answer> = Exactly<LinkTokenResult, Answer>

/** What a `linkToken` function returned, or promised, with an error for each unknown field. */
export type CheckedAnswer<Answer> = Exact<Awaited<Answer>> | Promise<Exact<Awaited<Answer>>>
