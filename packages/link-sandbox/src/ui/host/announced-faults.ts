/** The faults that the server wrote into the page, for before it has a session. */
export function announcedFaults(page: Document): string[] {
  const content = page.querySelector<HTMLMetaElement>('meta[name="sandbox-faults"]')?.content ?? ''
  return content.split(' ').filter((name) => name !== '')
}
