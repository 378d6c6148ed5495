import type { Dialect } from "./dialects/dialect.js";
import { type Fact, facts } from "./dialects/fact.js";
import { dialects } from "./dialects/index.js";

/** What a dialect says of a fact. */
export type Carries = "yes" | "in part" | "no";

/** A dialect for people and programs: who writes it, and what it carries. */
export interface DialectDescription {
  /** The generator's own name, which `--dialect` takes. */
  readonly name: string;
  readonly releases: string;
  /** Every fact that some dialect loses, by name. */
  readonly facts: Readonly<Record<Fact, Carries>>;
}

/** Every dialect in the order of the tables; releases of one generator that differ are several. */
export function describeDialects(): readonly DialectDescription[] {
  return dialects.map((dialect) => ({
    name: dialect.name,
    releases: dialect.releases,
    facts: Object.fromEntries((Object.keys(facts) as Fact[]).map((fact) => [fact, carries(dialect, fact)])) as Readonly<
      Record<Fact, Carries>
    >,
  }));
}

function carries({ loses, losesInPart }: Dialect, fact: Fact): Carries {
  if (loses.includes(fact)) return "no";
  return losesInPart.includes(fact) ? "in part" : "yes";
}

/** The facts of a dialect that it carries in a way. */
export function factsThat(description: DialectDescription, carried: Carries): readonly Fact[] {
  return (Object.keys(facts) as Fact[]).filter((fact) => description.facts[fact] === carried);
}
