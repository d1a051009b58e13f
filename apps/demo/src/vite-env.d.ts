/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Link origins to trust in addition to Mesh's own, separated by commas. */
  readonly VITE_MESH_LINK_ORIGINS?: string
  /** `yes` when no real money moves. */
  readonly VITE_SANDBOX?: string
}
