import { nearestNames } from './nearest-names'

/** A question that names what was probably meant; undefined when nothing comes close. */
export function didYouMean(typed: string, names: readonly string[]): string | undefined {
  // A user name or a path may be of any length.
  const nearest = nearestNames(typed.slice(0, 60), names)
  return nearest.length === 0 ? undefined : `Did you mean ${nearest.join(' or ')}?`
}
