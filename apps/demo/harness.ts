// What starts the demo, for `start.ts` and for the journeys in `e2e/` alike.
export { readPorts } from './stack/ports'
export { signInCookie } from './stack/sign-in-cookie'
export { StackError } from './stack/stack-error'
export { type Stack, startStack } from './stack/start-stack'
