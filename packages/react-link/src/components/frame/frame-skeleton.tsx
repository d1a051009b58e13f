/** The shape of Link, bone for bone as the driver's, so that nothing moves when that one takes over. */
export function FrameSkeleton() {
  return (
    <div className="mesh-link-embed__waiting" role="status" aria-label="Loading">
      <span className="mesh-link-bone mesh-link-bone--title" />
      <span className="mesh-link-bone mesh-link-bone--line" />
      <span className="mesh-link-bone mesh-link-bone--field" />
      <span className="mesh-link-bone" />
      <span className="mesh-link-bone" />
      <span className="mesh-link-bone" />
      <span className="mesh-link-bone" />
    </div>
  )
}
