/** The name of a document's file without `.md`: what a model is called unless a heading says otherwise. */
export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return /\.md$/i.test(name) ? name.slice(0, -".md".length) : name;
}
