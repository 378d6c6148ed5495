/** The last part of a qualified name: `Pet` of `models::Pet`, `a.b.Pet` and `\\Model\\Pet`. */
export function lastSegment(name: string): string {
  if (!/[.:\\]/.test(name)) return name;
  return name.split(/\.|::|\\/).at(-1) || name;
}
