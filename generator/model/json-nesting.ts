/** How many values of JSON may lie within each other: far more than anybody writes, far fewer than the stack holds. */
export const deepestJson = 200;

/** Where a text opens one list or object too many within others; undefined when it does not. What is no JSON, parsers tell. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  let isText = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (sign === '"') isText = !isText;
    else if (isText) {
      if (sign === "\\") index++;
    } else if (sign === "[" || sign === "{") {
      depth++;
      if (depth > deepestJson) return index;
    } else if (sign === "]" || sign === "}") depth--;
  }
  return undefined;
}
