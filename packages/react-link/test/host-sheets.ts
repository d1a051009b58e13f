import CssBaseline from '@mui/material/CssBaseline'
import pico from '@picocss/pico/css/pico.css?raw'
import bootstrap from 'bootstrap/dist/css/bootstrap.css?raw'
import bulma from 'bulma/css/bulma.css?raw'
import milligram from 'milligram/dist/milligram.css?raw'
import modernNormalize from 'modern-normalize/modern-normalize.css?raw'
import mvp from 'mvp.css/mvp.css?raw'
import normalize from 'normalize.css/normalize.css?raw'
import type { ComponentType } from 'react'
import sanitizeForms from 'sanitize.css/forms.css?raw'
import sanitize from 'sanitize.css/sanitize.css?raw'
import { compile } from 'tailwindcss'
import tailwindSource from 'tailwindcss/index.css?raw'
import water from 'water.css/out/water.css?raw'

/** Styles of a host app. */
interface Host {
  css: string
  /** For what a library renders instead. */
  Baseline?: ComponentType
}

/** The order of layers that our documents name. */
const TAILWIND_ORDER = '@layer theme, base, mesh-link, components, utilities;'

/** Styles of host apps: what people use, and rules that many write themselves. */
export const hosts: Record<string, Host> = {
  'no styles': { css: '' },
  'Tailwind 4': { css: await tailwind(['p-1']) },
  Bootstrap: { css: bootstrap },
  Bulma: { css: bulma },
  MUI: { css: '', Baseline: CssBaseline },
  'Pico.css': { css: pico },
  'water.css': { css: water },
  'MVP.css': { css: mvp },
  // Its root has a font size of 10 px.
  Milligram: { css: milligram },
  'normalize.css': { css: normalize },
  'modern-normalize': { css: modernNormalize },
  'sanitize.css': { css: sanitize + sanitizeForms },
  'a starter template': {
    css: `:root { font-family: system-ui; color: #213547; background: #fff }
      #root { max-width: 1280px; margin: 0 auto; padding: 2rem; text-align: center; line-height: 3; letter-spacing: 2px }
      button { border-radius: 8px; border: 1px solid transparent; padding: .6em 1.2em; background-color: #f9f9f9; color: #213547 }`,
  },
}

/**
 * Runs Tailwind as its build does, in the order of layers that our documents name.
 *
 * @param classes that the app uses
 */
export async function tailwind(classes: string[], order = TAILWIND_ORDER): Promise<string> {
  const { build } = await compile('@import "tailwindcss";', {
    loadStylesheet: async () => ({ content: tailwindSource, base: '/', path: '/tailwind.css' }),
  })
  return order + build(classes)
}
