import { en } from './en'
import type { Translation } from './translation'

/** The languages of the page, each under the tag that Mesh lists it by. All but English are loaded when asked for. */
export const languages: Record<string, () => Promise<Translation<typeof en>>> = {
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
}
