/** Loads once, with the arguments of the first call, and keeps the result. After a failure the next call tries again. */
export function loadOnce<Args extends unknown[], T>(
  load: (...args: Args) => Promise<T>,
): (...args: Args) => Promise<T> {
  let loading: Promise<T> | undefined
  return (...args) => {
    loading ??= load(...args).catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

/**
 * Imports a module whose import may have failed before. Firefox remembers a failed `import()` until the page is
 * reloaded, but fetches the file again when its URL has another fragment.
 *
 * @param name an export of the module: the URL in the browser's error may be that of a file it imports
 */
export function importWithRetry<Module>(load: () => Promise<Module>, name: keyof Module): Promise<Module> {
  return load().catch(async (error: unknown) => {
    const [, url] = /imported module: (\S+)/.exec(`${error}`) ?? []
    const module = url && (await import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}#${Date.now()}`))
    if (module?.[name]) return module
    throw error
  })
}
