/** True for the path of a Markdown document that `readSources` would read: no part hidden, none in `node_modules`. */
export function isDocumentPath(path: string): boolean {
  const folders = path.split("/").slice(0, -1);
  return /\.md$/i.test(path) && !folders.some((name) => name.startsWith(".") || name === "node_modules");
}
