/**
 * Prepares modules for React's loader. The loader needs text, but Node gives bytes. The name of the source map is removed,
 * because the loader would look for the map by a relative path.
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
