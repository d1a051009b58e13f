/** Makes a button. Its press is an event of our own, because `keepEvents` lets no click through to it. */
export function createButton(className: string, text: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = className
  button.textContent = text
  button.addEventListener('press', onPress)
  return button
}
