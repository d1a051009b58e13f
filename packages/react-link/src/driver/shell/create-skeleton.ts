/** What stands in the frame's place until Link has loaded; says so to a screen reader. */
export function createSkeleton(): HTMLElement {
  const skeleton = document.createElement('div')
  skeleton.className = 'mesh-link-shell__skeleton'
  skeleton.setAttribute('role', 'status')
  // Words and no label: of a status, what is in it is read out.
  for (const part of ['words', 'title', 'line', 'field', 'row', 'row', 'row', 'row']) {
    const bone = document.createElement('span')
    bone.className = `mesh-link-shell__bone mesh-link-shell__bone--${part}`
    if (part === 'words') bone.textContent = 'Loading…'
    skeleton.append(bone)
  }
  return skeleton
}
