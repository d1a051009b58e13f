/** What files that are loaded on demand have left here. */
const provided: Record<string, unknown> = {}

/**
 * Keeps an export for `importWithRetry`, and returns it. A script has no other way to give its exports.
 *
 * @param name of the export
 */
export function provide<Export>(name: string, it: Export): Export {
  provided[name] = it
  return it
}

/** Gives an export that was given to `provide`; `undefined` until its file is loaded. */
export function getProvided<Export>(name: string): Export | undefined {
  return provided[name] as Export | undefined
}

/**
 * Imports a file that may have failed before. Firefox remembers a failed `import()` until the page is reloaded, but fetches
 * the file again when its URL has another fragment. A script does that, because Metro builds no app in which the path of an
 * `import()` is not a literal.
 *
 * @param name an export that the file gives to `provide`
 */
export function importWithRetry<File, Name extends keyof File & string>(
  name: Name,
  load: () => Promise<File>,
): Promise<File[Name]> {
  return load().then(
    (file) => file[name],
    async (error: unknown) => {
      const [, url] = /imported module: (\S+)/.exec(`${error}`) ?? []
      await (url && loadScript(`${url}#${Date.now()}`))
      if (name in provided) return provided[name] as File[Name]
      throw error
    },
  )
}

function loadScript(src: string): Promise<unknown> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    document.head.append(Object.assign(script, { type: 'module', src, onload: resolve, onerror: resolve }))
  })
}
