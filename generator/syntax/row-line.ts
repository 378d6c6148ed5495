import { isNoteText } from "./note-text.js";
import { splitRow } from "./split-row.js";

/** True for a line that begins as a table row does, or is one of a table of that many columns without outer pipes. */
export function isStrayLine(line: string, columns: number | undefined): boolean {
  if (/^[ \t]*\|/.test(line)) return true;
  return columns !== undefined && isRowLine(line, columns, true);
}

/**
 * True for a line, within a list or quote or not, behind a comment or not, that has the shape of a row of a property table.
 *
 * ```text
 * | **name** | str | What it is. | |      a name in bold or backticks
 * name | str | What it is. | [optional]    as many cells as the table has columns, and pipes around or notes
 * ```
 *
 * @param isWhole true for a line that must have a marked name and all cells
 */
export function isRowLine(line: string, columns: number, isWhole = false): boolean {
  const text = line.replace(/^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|<!--.*?-->)*/, "").trimEnd();
  const isPiped = text.startsWith("|");
  const isOpen = !isPiped && text.endsWith("|");
  const cells = splitRow(text);
  const found = cells.length + (isOpen ? 1 : 0);
  const cell = (index: number) => text.slice(cells[index]?.start, cells[index]?.end);
  if (found > 1 && markedName.test(cell(0))) return !isWhole || found >= columns;
  if (isWhole || found !== columns || columns < 3 || /^[-|: ]*$/.test(text)) return false;
  return isPiped || isOpen || isNoteText(cell(cells.length - 1));
}

/** A name in bold or backticks, linked or not, or what a generator leaves of one. */
const markedName = /^\[?(?:\*\*[^*]*\*\*|`[^`]+`)(?:\]\([^)]*\))?$/;
