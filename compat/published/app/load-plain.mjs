/**
 * Readies modules for React's loader: as text, which Node gives as bytes, and without naming a source map, which that
 * loader would ask for by a relative path.
 *
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context)
  const { format, source } = loaded
  if (format !== 'module' || !source) return loaded
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source)
  return { ...loaded, source: text.replace(/^\/\/# sourceMappingURL=.*$/m, '') }
}
