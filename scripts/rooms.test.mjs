import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { read } from './docs.mjs'
import { root } from './run-command.mjs'

// docs/architecture.md draws each package as floors. This test reads the drawing and compares the imports with it.

const document = read('docs/architecture.md')

/** @param {string} heading */
function chapterOf(heading) {
  return document.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
}

/**
 * The floors of a package, the highest first. Each line is a floor, and its rooms do not import each other. A room is a
 * folder or a single file; a file belongs to the innermost room that is drawn.
 *
 * @param {string} heading
 */
function floorsOf(heading) {
  const [, drawing = ''] = chapterOf(heading).split('```\n')
  return drawing
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
}

/** @param {string} folder */
function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.(test|test-d|stories)\.tsx?$|(^|\/)testing\//.test(file),
  )
}

/**
 * The files of its own package that a file imports, also for types only. A dynamic import does not count: it replaces a
 * static import.
 *
 * @param {string} folder
 * @param {string} file
 */
function importsOf(folder, file) {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest)
  const names = source.statements.flatMap((statement) => {
    const isArrow = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
    const from = isArrow ? statement.moduleSpecifier : undefined
    return from && ts.isStringLiteral(from) && from.text.startsWith('.') ? [from.text] : []
  })
  return names.flatMap((name) => {
    const path = posix.join(posix.dirname(file), name)
    const found = ['', '.ts', '.tsx', '/index.ts'].map((end) => path + end)
    return found.filter((each) => /\.tsx?$/.test(each) && existsSync(join(folder, each))).slice(0, 1)
  })
}

/**
 * The files that reach themselves through their imports.
 *
 * @param {Map<string, string[]>} imports
 */
function circlesIn(imports) {
  /** @type {Set<string>} */
  const done = new Set()
  /** @type {string[]} */
  const circles = []
  /** @param {string} file @param {string[]} path */
  function visit(file, path) {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file)) return
    done.add(file)
    for (const next of imports.get(file) ?? []) visit(next, [...path, file])
  }
  for (const file of imports.keys()) visit(file, [])
  return circles
}

describe.each(['react-link', 'link-server', 'link-sandbox'])('packages/%s', (name) => {
  const folder = join(root, 'packages', name, 'src')
  const heading = `Inside \`packages/${name}/src\``
  const floors = floorsOf(heading)
  const rooms = floors.flat()
  const files = sourcesIn(folder)
  const imports = new Map(files.map((file) => [file, importsOf(folder, file)]))

  /** @param {string} file */
  function roomOf(file) {
    const holding = rooms.filter((room) => file === room || file.startsWith(`${room}/`))
    return holding.sort((one, other) => other.length - one.length)[0]
  }
  /** @param {string} room */
  const floorOf = (room) => floors.findIndex((floor) => floor.includes(room))

  it('is drawn completely: every file is in a room, and every room exists', () => {
    expect(files.filter((file) => !roomOf(file))).toEqual([])
    expect(rooms.filter((room) => !existsSync(join(folder, room)))).toEqual([])
    const empty = rooms.filter(
      (room) => statSync(join(folder, room)).isDirectory() && !files.some((file) => roomOf(file) === room),
    )
    expect(empty).toEqual([])
  })

  it('has a description of each folder', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))
    const text = chapterOf(heading)
    const unnamed = [...folders].filter(
      (each) => !text.includes(`\`${each}/\``) && !text.includes(`**${each}**`),
    )
    expect(unnamed).toEqual([])
  })

  it('has no import from a higher floor, or between rooms on the same floor: no circle of rooms is possible', () => {
    const wrong = files.flatMap((file) =>
      (imports.get(file) ?? [])
        .filter((target) => {
          const [from, to] = [roomOf(file) ?? '', roomOf(target) ?? '']
          return from !== to && floorOf(to) <= floorOf(from)
        })
        .map((target) => `${file} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(circlesIn(imports)).toEqual([])
  })
})

it('finds a circle where there is one', () => {
  const imports = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.ts']],
    ['c.ts', ['b.ts']],
  ])
  expect(circlesIn(imports)).toEqual(['b.ts → c.ts → b.ts'])
})
