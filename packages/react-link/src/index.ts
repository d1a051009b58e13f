export type { MeshConnection, MeshConnectionKind, MeshScope } from './core/contract/connection'
