/** The shape of Link until it is there. */
export function FrameSkeleton() {
  return (
    <div className="mesh-link-embed__waiting" role="status" aria-label="Loading">
      <span className="mesh-link-bone mesh-link-bone--title" />
      <span className="mesh-link-bone" />
      <span className="mesh-link-bone" />
      <span className="mesh-link-bone" />
    </div>
  )
}
