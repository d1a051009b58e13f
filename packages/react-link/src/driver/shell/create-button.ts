/** Makes a button. Its press is an event of our own, because `keepEvents` lets no click through to it. */
export function createButton(
  className: string,
  content: string | Node,
  onPress: () => void,
): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  button.append(content)
  button.addEventListener('press', onPress)
  return button
}
