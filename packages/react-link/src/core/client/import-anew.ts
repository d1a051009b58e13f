/**
 * Loads code that may have failed before. Firefox keeps a failed `import()` for the life of the page; under another
 * fragment it asks for the file again.
 *
 * @param name something that the module exports: a browser may name a file that was wanted by it instead
 */
export function importAnew<Module>(load: () => Promise<Module>, name: keyof Module): Promise<Module> {
  return load().catch(async (error: unknown) => {
    const [, url] = /imported module: (\S+)/.exec(`${error}`) ?? []
    const module = url && (await import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}#${Date.now()}`))
    if (module?.[name]) return module
    throw error
  })
}
