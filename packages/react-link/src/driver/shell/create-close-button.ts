import { createButton } from './create-button'

const SVG = 'http://www.w3.org/2000/svg'
const CROSS = 'M4 4l8 8M12 4l-8 8'

/** Makes the button with the cross. */
export function createCloseButton(onPress: () => void): HTMLButtonElement {
  const svg = createSvg('svg', { width: '16', height: '16', viewBox: '0 0 16 16', 'aria-hidden': 'true' })
  svg.append(
    createSvg('path', {
      d: CROSS,
      stroke: 'currentColor',
      'stroke-width': '1.75',
      'stroke-linecap': 'round',
    }),
  )
  const button = createButton('mesh-link-dialog__close', svg, onPress)
  button.setAttribute('aria-label', 'Close')
  return button
}

function createSvg(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  return element
}
