import type { LinkFault } from '../../link-api/contract-faults'

/** The faults by where they show, in the order they came in. */
export function groupFaults(faults: LinkFault[]): [place: LinkFault['place'], faults: LinkFault[]][] {
  const groups = new Map<LinkFault['place'], LinkFault[]>()
  for (const fault of faults) groups.set(fault.place, [...(groups.get(fault.place) ?? []), fault])
  return [...groups]
}
