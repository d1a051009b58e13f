/** How large an amount is set so that it stays on one line of the smallest phone. */
export function amountSize(text: string): 'l' | 'm' | 's' | 'xs' {
  if (text.length <= 6) return 'l'
  if (text.length <= 10) return 'm'
  return text.length <= 14 ? 's' : 'xs'
}
