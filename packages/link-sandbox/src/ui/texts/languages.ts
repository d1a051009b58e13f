import { en } from './en'
import type { Translation } from './translation'

/** The languages of the page, each under the tag that Mesh lists it by. All but English are loaded when asked for. */
export const languages: Record<string, () => Promise<Translation<typeof en>>> = {
  'en-US': () => Promise.resolve(en),
  'de-DE': () => import('./de').then(({ de }) => de),
  'es-US': () => import('./es').then(({ es }) => es),
  'fr-FR': () => import('./fr').then(({ fr }) => fr),
  'pt-PT': () => import('./pt').then(({ pt }) => pt),
}
