// Starts the demo, for `start.ts` and for the tests in `e2e/`.
export { readPorts } from './stack/ports'
export { signInCookie } from './stack/sign-in-cookie'
export { StackError } from './stack/stack-error'
export { type Stack, startStack } from './stack/start-stack'
