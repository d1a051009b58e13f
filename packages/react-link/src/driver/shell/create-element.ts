/**
 * Makes an element. Its first class gives it a name for apps, in `data-mesh-part`: `mesh-link-dialog__bar` is the part `bar`.
 *
 * @param properties of the element, such as `className`
 * @param children appended in this order
 */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: Node[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties)
  const part = /^mesh-link-(?:\w+__)?(\w+)/.exec(element.className)?.[1]
  if (part) element.setAttribute('data-mesh-part', part)
  element.append(...children)
  return element
}
