/** The rest of each page, the same for all contestants. */
export function Paragraphs() {
  return Array.from({ length: 30 }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they never change
    <p key={index}>Paragraph {index + 1} of a page that does other things than opening Link.</p>
  ))
}
