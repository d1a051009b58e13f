import { FAULTS, type FaultName, isFaultName, isForUsername } from '../catalog/faults'
import { Refusal } from '../state/refusal'

/** A user name as it is typed: `MeshUSDC+kyc-required+webhook-late`. */
interface Username {
  /** The sandbox user. */
  user: string
  faults: FaultName[]
  /** Parts that name no fault. */
  unknown: string[]
}

/** Takes a user name apart into the sandbox user and the faults that this login asks for. */
export function readUsername(username: string): Username {
  const [user = '', ...parts] = username.trim().split('+')
  return { user, faults: parts.filter(isFaultName), unknown: parts.filter((part) => !isFaultName(part)) }
}

/** Takes a user name apart. Refuses one that asks for what does not exist, or for what a login comes too late for. */
export function requireUsername(username: string): Username {
  const read = readUsername(username)
  const [unknown] = read.unknown
  if (unknown !== undefined) {
    const names = (Object.keys(FAULTS) as FaultName[]).filter(isForUsername)
    const hint = didYouMean(unknown, names) ?? 'The sandbox menu at the top lists what there is.'
    throw new Refusal('fault_unknown', `The sandbox does not know “${unknown.slice(0, 60)}”. ${hint}`)
  }
  const late = read.faults.find((name) => !isForUsername(name))
  if (late !== undefined) {
    throw new Refusal(
      'fault_unknown',
      `A username can’t switch on “${late}”. Use the control API of the sandbox for it.`,
    )
  }
  return read
}

/** A question that names what was probably meant; undefined when nothing comes close. */
export function didYouMean(typed: string, names: readonly string[]): string | undefined {
  // A user name or a path may be of any length.
  const nearest = nearestNames(typed.slice(0, 60), names)
  return nearest.length === 0 ? undefined : `Did you mean ${nearest.join(' or ')}?`
}

const MOST = 3

/** The names that look most like a mistyped one, the likeliest first. Empty when none comes close. */
function nearestNames(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase()
  const closeness = Math.max(2, Math.ceil(wanted.length / 3))
  const ranked = names.map((name) => ({ name, distance: rank(wanted, name) }))
  return ranked
    .filter(({ distance }) => distance <= closeness)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ name }) => name)
}

/** A part of a name is as near as a slip: `kyc` means `kyc-required`. */
function rank(typed: string, name: string): number {
  if (typed.length >= 3 && name.includes(typed)) return 1
  return editDistance(typed, name)
}

/** Levenshtein: how many letters have to be put in, taken out or changed. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...b].entries()) {
      const change = (above[column] ?? 0) + (letter === other ? 0 : 1)
      current.push(Math.min((above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, change))
    }
    above = current
  }
  return above[b.length] ?? 0
}
