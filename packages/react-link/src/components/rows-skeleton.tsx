import type { PartProps } from './use-parts'

/** Two rows in place of a list, until the list has loaded. @param label what is loading, for screen readers */
export function RowsSkeleton({ part, label }: { part: PartProps; label: string }) {
  return (
    <div role="status" aria-label={label} {...part('skeleton', 'mesh-link-list__rows')}>
      <span {...part('bone', 'mesh-link-bone mesh-link-bone--row')} />
      <span {...part('bone', 'mesh-link-bone mesh-link-bone--row')} />
    </div>
  )
}
