import type { Report } from "../diagnostics/reporter.js";
import type { Dialect } from "../dialects/dialect.js";
import type { CatalogSource } from "../model/catalog.js";
import type { Footer } from "../syntax/model-doc.js";

/**
 * The package and version of a documentation set: those that most documents name, the first named among equals.
 *
 * Documents of another release are reported, once per release: a set that mixes releases describes none.
 */
export function sourceOf(footers: readonly Footer[], dialect: Dialect, report: Report): CatalogSource {
  const releases = new Map<string, { readonly footer: Footer; count: number }>();
  for (const footer of footers) {
    const release = releases.get(nameOf(footer));
    if (release) release.count++;
    else releases.set(nameOf(footer), { footer, count: 1 });
  }
  const [main, ...others] = [...releases.values()].toSorted((a, b) => b.count - a.count);
  if (!main) return { package: "", version: "", dialect: dialect.name };
  for (const { footer } of others) {
    report("mixed-versions", { version: nameOf(footer), expected: nameOf(main.footer) }, footer.at);
  }
  return { package: main.footer.package, version: main.footer.version, dialect: dialect.name };
}

function nameOf(footer: Footer): string {
  return `${footer.package} ${footer.version}`;
}
