interface ImportMetaEnv {
  /** Origin of the sandbox's Link, which a page has to trust. */
  readonly VITE_LINK_ORIGIN: string
}

interface ImportMeta {
  readonly env: ImportMetaEnv
}

declare module '*.css'
