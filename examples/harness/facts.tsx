/** Names and values, as a list for all readers. A value of `undefined` is left out. */
export function Facts({ of }: { of: Record<string, string | undefined> }) {
  const shown = Object.entries(of).filter(([, value]) => value !== undefined)
  return (
    <dl>
      {shown.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
