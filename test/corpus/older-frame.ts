/**
 * A model document as older releases print it: front matter, one heading, bold types, links to `.html`, a line of
 * attributes below the table, no footer (the index names the release in both).
 */
export function inOlderFrame(text: string): string {
  return text
    .replace(/^# (\w+)\n\n(?=## \w+\n\n## Properties)/, "---\ntitle: $1\n---\n")
    .replace(/^(\| \*\*\w+\*\* \| )\[(.*?)\]\((\w+)\) \|/gm, "$1[**$2**]($3.html) |")
    .replace(/^(\| \*\*\w+\*\* \| )([^[*].*?) \|/gm, "$1**$2** |")
    .replace(/\n\n\n\n_\w+ \d+\.\d+\.\d+_\n$/, '\n{: class="table table-striped"}\n\n\n');
}
