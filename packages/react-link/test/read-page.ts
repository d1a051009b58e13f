/** Everything on the page and in its storages that a script, an extension or the next user of the browser could read. */
export async function readPage() {
  return {
    dom: markupOf(document.documentElement),
    // React keeps the props and state of components on the elements, where its developer tools read them.
    react: [...document.querySelectorAll('*')].map((element) =>
      Object.entries(element).filter(([key]) => key.startsWith('__react')),
    ),
    url: location.href,
    history: history.state,
    windowName: window.name,
    cookies: document.cookie,
    localStorage: { ...localStorage },
    sessionStorage: { ...sessionStorage },
    indexedDb: await readDatabases(),
    performance: performance.getEntries().map((entry) => entry.toJSON()),
  }
}

/** Including open shadow roots. */
function markupOf(element: Element): string {
  const shadows = [...element.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
  return [
    element.outerHTML,
    ...shadows.flatMap((root) => [...root.children].map((child) => markupOf(child))),
  ].join('\n')
}

async function readDatabases(): Promise<unknown[]> {
  const databases = await indexedDB.databases()
  return Promise.all(
    databases.map(async ({ name = '' }) => {
      const database = await done(indexedDB.open(name))
      const stores = [...database.objectStoreNames]
      const contents = await Promise.all(
        stores.map((store) => done(database.transaction(store).objectStore(store).getAll())),
      )
      database.close()
      return contents
    }),
  )
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
