import { lightError } from '../core/errors/light-error'

/**
 * Loads an export of a file that is no part of an app's first load. At once when it is there: an `import()` of a loaded file
 * waits until the page is not busy.
 *
 * Also after a failure: Firefox remembers a failed `import()` until the page is reloaded, but fetches the file again when its URL
 * has another fragment. A script does that, because Metro builds no app in which the path of an `import()` is not a literal.
 *
 * @param name an export that the file gives to `provide`
 * @throws MeshLinkError `offline` or `code_load_failed`
 */
export async function loadOnDemand<File, Name extends keyof File & string>(
  name: Name,
  load: () => Promise<File>,
): Promise<File[Name]> {
  const page = globalThis as Record<symbol, unknown>
  // As in `provide`.
  const key = Symbol.for(`react-mesh-link.${name}`)
  if (!page[key]) {
    try {
      await load()
    } catch (cause) {
      const url = `${cause}`.match(/imported module: (\S+)/)?.[1]
      if (url) await runScript(`${url}#${Date.now()}`)
      if (!page[key])
        throw lightError(
          globalThis.navigator?.onLine === false ? 'offline' : 'code_load_failed',
          'Link could not load. Check the connection.',
          cause,
        )
    }
  }
  return page[key] as File[Name]
}

function runScript(src: string): Promise<unknown> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    document.head.append(Object.assign(script, { type: 'module', src, onload: resolve, onerror: resolve }))
  })
}
