export type { Sandbox } from './sandbox'
export type { SandboxOptions } from './sandbox-options'
export { SandboxStartError } from './sandbox-start-error'
export { startSandbox } from './start-sandbox'
