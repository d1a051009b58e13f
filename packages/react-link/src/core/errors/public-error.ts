import { MeshLinkError as ErrorClass } from './mesh-link-error'

// A value of its own, not a re-export: esbuild loads with a page whatever its entry re-exports and lazy code needs too.
/** The only error class of this library. */
export const MeshLinkError = ErrorClass
export type MeshLinkError = ErrorClass
