/**
 * Gives an export of a file that is loaded on demand to `loadOnDemand`, and returns it. By the global object, because a script
 * has no other way to give its exports, and a file that both sides import would be one more request in an app's first load. The
 * build puts the package's version into the key: two copies of the same version share their files.
 *
 * @param name of the export
 */
export function provide<Export>(name: string, it: Export): Export {
  Object.assign(globalThis, { [Symbol.for(`react-mesh-link.${name}`)]: it })
  return it
}
