import { en } from './en'
import type { Translated } from './translated'

/** The languages of the page, each under the tag that Mesh lists it by. All but English are loaded when asked for. */
export const languages: Record<string, () => Promise<Translated<typeof en>>> = {
  'en-US': () => Promise.resolve(en),
  'de-DE': () => import('./de').then(({ de }) => de),
  'fi-FI': () => import('./fi').then(({ fi }) => fi),
  'pl-PL': () => import('./pl').then(({ pl }) => pl),
  'ru-RU': () => import('./ru').then(({ ru }) => ru),
  'tr-TR': () => import('./tr').then(({ tr }) => tr),
  'hi-IN': () => import('./hi').then(({ hi }) => hi),
  'ja-JP': () => import('./ja').then(({ ja }) => ja),
  'zh-CN': () => import('./zh').then(({ zh }) => zh),
  'vi-VN': () => import('./vi').then(({ vi }) => vi),
  'es-US': () => import('./es').then(({ es }) => es),
  'fr-FR': () => import('./fr').then(({ fr }) => fr),
  'pt-PT': () => import('./pt').then(({ pt }) => pt),
}
