/** The name of a document's file without `.md`: what a model is called unless a heading says otherwise. */
export function fileStem(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.md$/i, "");
}
