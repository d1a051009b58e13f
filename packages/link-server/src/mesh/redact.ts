/** Takes known secrets out of a text that came from outside, and cuts it to 300 characters. */
export function redact(text: string | null | undefined, secrets: string[]): string | undefined {
  if (!text) return undefined
  let clean = text
  for (const secret of secrets) if (secret) clean = clean.replaceAll(secret, '[redacted]')
  return clean.slice(0, 300)
}
