// @vitest-environment node
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'

const COMPONENTS = [
  'button/mesh-link-button.tsx',
  'connection-list/mesh-connection-list.tsx',
  'frame/mesh-link-frame.tsx',
]

/** The build writes out inferred types, and with them the intents as they are now, without those of an app. */
it.each(COMPONENTS)(
  '%s has its props by name in the published types, so that Register narrows them',
  (path) => {
    const source = readFileSync(new URL(path, import.meta.url), 'utf8')
    const { outputText, diagnostics } = ts.transpileDeclaration(source, {
      fileName: path,
      compilerOptions: { jsx: ts.JsxEmit.ReactJSX },
      reportDiagnostics: true,
    })

    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([])
    expect(outputText).toMatch(/ForwardRefExoticComponent<Mesh\w+Props & RefAttributes<HTML\w*Element>>/)
  },
)
