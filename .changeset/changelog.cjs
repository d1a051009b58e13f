// How a changeset becomes a part of CHANGELOG.md. Not the one that comes with changesets: it begins each part with the id of a
// commit, which says nothing to a user and which whoever has only the package cannot look up.

module.exports = {
  /**
   * The text as one item of a list: what follows the first line is indented.
   *
   * @param {{ summary: string }} changeset
   */
  async getReleaseLine({ summary }) {
    const [first = '', ...rest] = summary.trim().split('\n')
    return [`- ${first.trimEnd()}`, ...rest.map((line) => (line.trim() ? `  ${line.trimEnd()}` : ''))].join(
      '\n',
    )
  },

  /** Nothing: no package of ours is a dependency of another one. */
  async getDependencyReleaseLine() {
    return ''
  },
}
