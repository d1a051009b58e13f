const PATHS = {
  alert: 'M12 8v5M12 16.2v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  arrowDown: 'M12 5v13M6.5 12.5 12 18l5.5-5.5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevronDown: 'M6.5 9.5 12 15l5.5-5.5',
  clock: 'M12 7.5V12l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  copy: 'M9 9h10.5v10.5H9zM5.5 15H4.5V4.5H15v1',
  cross: 'M8 8l8 8M16 8l-8 8',
  exchange: 'M4 8.5h14M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19',
  inbox: 'M4 13.5 6.5 5h11l2.5 8.5V19H4zM4 13.5h4.5a3.5 3.5 0 0 0 7 0H20',
  moon: 'M19.5 14A7.75 7.75 0 0 1 10 4.5a7.75 7.75 0 1 0 9.5 9.5z',
  offline: 'M4 4l16 16M8.5 15.5a5 5 0 0 1 6.2-.7M5 12a10 10 0 0 1 4.5-2.6M19 12a10 10 0 0 0-5-2.8M12 19v.01',
  plus: 'M12 5.5v13M5.5 12h13',
  refund: 'M4.5 9.5h10a5 5 0 0 1 0 10H9M8.5 5.5l-4 4 4 4',
  screen: 'M4 5h16v11H4zM9 20h6M12 16v4',
  shield: 'M12 3.5l7 2.5v5.2c0 4.3-2.8 7.6-7 9.3-4.2-1.7-7-5-7-9.3V6zM9 12l2.2 2.2L15.2 10',
  signOut: 'M10 4.5H5v15h5M14.5 8 18.5 12l-4 4M18.5 12H9.5',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
} as const

/** Name of an icon. */
export type IconName = keyof typeof PATHS

/** An icon in the colour of the text. Hidden from screen readers: always put words beside an icon. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
