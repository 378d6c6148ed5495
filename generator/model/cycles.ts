interface Visit {
  readonly name: string;
  readonly rest: Iterator<string>;
}

/**
 * The names that lead back to themselves, those together that lead to each other.
 *
 * These are the strongly connected components of more than one name, and the names that refer to themselves; found by
 * Tarjan's algorithm in linear time.
 *
 * @param references what each name refers to; all of it are names too
 */
export function cycles(references: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const onPath = new Set<string>();
  const found: (readonly string[])[] = [];
  const enter = (name: string): Visit => {
    lowest.set(name, order.size);
    order.set(name, order.size);
    path.push(name);
    onPath.add(name);
    return { name, rest: (references.get(name) ?? [])[Symbol.iterator]() };
  };
  const lower = (name: string, to: number | undefined) => {
    lowest.set(name, Math.min(lowest.get(name) ?? 0, to ?? 0));
  };
  const leave = (name: string) => {
    if (lowest.get(name) !== order.get(name)) return;
    const component = path.splice(path.lastIndexOf(name));
    for (const member of component) onPath.delete(member);
    if (component.length > 1 || references.get(name)?.includes(name)) found.push(component);
  };
  for (const root of references.keys()) {
    if (order.has(root)) continue;
    const open = [enter(root)];
    for (let visit = open.at(-1); visit; visit = open.at(-1)) {
      const { value: next, done } = visit.rest.next();
      if (done) {
        open.pop();
        leave(visit.name);
        const parent = open.at(-1);
        if (parent) lower(parent.name, lowest.get(visit.name));
      } else if (!order.has(next)) open.push(enter(next));
      else if (onPath.has(next)) lower(visit.name, order.get(next));
    }
  }
  return found;
}
