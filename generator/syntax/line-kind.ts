/** What a line is if nothing above it says otherwise; undefined for one that has to be left to remark. */
export type LineKind = "blank" | "heading" | "fence" | "item" | "delimiter" | "text";

/** What kind of line a line is, by its first signs. */
export function kindOf(line: string): LineKind | undefined {
  switch (line[0]) {
    case undefined:
    case " ":
      return /^ *$/.test(line) ? "blank" : undefined;
    case "#":
      return /^#{1,6} +[^ ]/.test(line) ? "heading" : undefined;
    case "`":
      if (!line.startsWith("```")) return "text";
      return line.lastIndexOf("`") === line.search(/[^`]|$/) - 1 ? "fence" : undefined;
    case "|":
      return /^[-|: ]*$/.test(line) ? "delimiter" : "text";
    case "-":
      if (/^-[-|:][-|: ]*$/.test(line)) return "delimiter";
      return itemText.test(line) ? "item" : undefined;
    case "*":
      if (line[1] === " ") return itemText.test(line) ? "item" : undefined;
      return /[^* ]/.test(line) ? "text" : undefined;
    case "_":
      return /[^_ ]/.test(line) ? "text" : undefined;
    case "<":
      // A tag that stands alone begins a block of HTML; this one is followed by another.
      return /^<a (?:id|name)="[^"<>]*"><\/a>$/.test(line) ? "text" : undefined;
    case "0":
    case "1":
    case "2":
    case "3":
    case "4":
    case "5":
    case "6":
    case "7":
    case "8":
    case "9":
      if (itemText.test(line)) return "item";
      return /^\d+[.)]/.test(line) ? undefined : "text";
    case ">":
    case "+":
    case "=":
    case "~":
    case ":":
      return undefined;
    default:
      return "text";
  }
}

/** An item that holds one line of text and cannot hold another block. */
const itemText = /^(?:[*-]|\d{1,9}\.) (?:[\p{L}"'(]|\[(?!.*\]:)|`(?!``)|\*{1,2}[^ *]|_[^ _])/u;

/** Items of one list have the same bullet, or are numbered. */
export function bulletOf(item: string): string | undefined {
  return isNumbered(item) ? "1" : item[0];
}

/** True for an item of a numbered list. */
export function isNumbered(item: string): boolean {
  return /^\d/.test(item);
}
