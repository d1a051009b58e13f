import { MeshLinkProblem } from '../problems/mesh-link-problem'
import type { MeshIntents } from './mesh-intents'

/** @throws `unknown_intent` */
export function findIntent(intents: MeshIntents, name: string): MeshIntents[string] {
  const intent = Object.hasOwn(intents, name) ? intents[name] : undefined
  if (!intent) {
    throw new MeshLinkProblem(
      'unknown_intent',
      'This backend has no intent of that name. Use one of those given to defineIntents.',
    )
  }
  return intent
}
