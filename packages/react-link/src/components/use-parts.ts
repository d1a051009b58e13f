import type { CSSProperties } from 'react'
import type { LinkAppearance, MeshPart } from '../core/client/appearance'
import { useMeshLinkContext } from '../hooks/mesh-link-context'

/**
 * Gives one of our elements its name and its classes.
 *
 * @param className ours, or the app's in its place
 * @param style of the app, for the outermost element, which gets the tokens too
 */
export type PartProps = (
  part: MeshPart,
  className: string | undefined,
  style?: CSSProperties,
) => {
  'data-mesh-part': MeshPart
  className: string | undefined
  style: CSSProperties | undefined
}

/** Merges the appearance of the client, of the provider and of a component, and gives it to the elements of that component. */
export function useParts(own: LinkAppearance | undefined): PartProps {
  const { client, appearance } = useMeshLinkContext()
  const merge = (key: 'classNames' | 'variables') =>
    Object.assign({}, ...[client._internal.options.appearance, appearance, own].map((it) => it?.[key]))
  const classNames = merge('classNames')
  return (part, className = '', style) => ({
    'data-mesh-part': part,
    className: `${className} ${classNames[part] ?? ''}`.trim() || undefined,
    style: style && { ...merge('variables'), ...style },
  })
}
