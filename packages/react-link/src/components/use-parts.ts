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
  className: string
  style: CSSProperties | undefined
}

/** Merges the appearance of the client, of the provider and of a component, and gives it to the elements of that component. */
export function useParts(props: { appearance?: LinkAppearance | undefined }): PartProps {
  const context = useMeshLinkContext()
  const { options } = context.client._internal
  const merge = (key: 'classNames' | 'variables'): { [name: string]: string | undefined } => ({
    ...options.appearance?.[key],
    ...context.appearance?.[key],
    ...props.appearance?.[key],
  })
  const classNames = merge('classNames')
  return (part, className, style) => ({
    'data-mesh-part': part,
    className: [className, classNames[part]].join(' ').trim(),
    style: style && { ...merge('variables'), ...style },
  })
}
