interface Props {
  of: Record<string, string | undefined>
  /** The values are long: on a phone, each is below its name. */
  areLong?: boolean
}

/** Names and values, as a list for all readers. A value of `undefined` is left out. */
export function Facts({ of, areLong }: Props) {
  const shown = Object.entries(of).filter(([, value]) => value !== undefined)
  return (
    <dl className={areLong ? 'long' : undefined}>
      {shown.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
