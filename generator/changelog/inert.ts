/** How much of one name or type a report shows. */
const longest = 200;

/**
 * Text from a document as inline code of GitHub's Markdown, also within a table: no mention, link, tag or pipe in it is
 * alive. Where a fence of backticks cannot hold it, every sign is spelled as a character reference.
 */
export function code(text: string): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, " ").trim();
  const short = line.length > longest ? `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…` : line;
  if (short === "") return "";
  if (!/[`|\\]/.test(short)) return `\`${short}\``;
  return `<code>${short.replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code>`;
}
