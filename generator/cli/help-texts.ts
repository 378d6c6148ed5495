import { exitCode } from "./exit-code.js";

/** Where documents are pulled from. */
export const sources = `
Where documents come from, by flag or in schemadown.config.json:
  "pull": { "from": "https://github.com/MyPureCloud/platform-client-sdk-python", "ref": "213.0.0", "folder": "build/docs" }

  https://…  ssh://…  git@host:path  file://…   a git repository; git+<path> or a path with --ref: one on this machine
  npm:<package>                                 a package of the registry that npm is configured for
  <file>.tgz  <folder>                          an archive or a folder of this machine

With --root only the documents of these models and of all they reach are kept. The lock file is <specs>.lock.json: commit
it. Documents are replaced all together or not at all; overrides.json and files that were not pulled are never touched.
`;

/** The commands at work, and the exit codes. */
export const examples = `
Examples:
  schemadown generate                          specs/*.md to out/
  schemadown generate docs -o api -r Order     one model and all it reaches
  schemadown check                             in CI: is out/ what generate would write?
  schemadown diff old.tgz specs --root Order   what the new release breaks, and for whom
  schemadown upgrade --ref 214.0.0             the new release: what really changed, and out/ for it
  schemadown catalog | jq '.models[].name'     what the documents say, as JSON

Exit codes: ${exitCode.ok} nothing to report, ${exitCode.findings} findings, ${exitCode.misuse} misuse, ${exitCode.bug} a bug in schemadown.
`;

/** Comparisons of every kind of set. */
export const diffExamples = `
Examples:
  schemadown diff sdk-1.4.tgz sdk-1.5.tgz           what the new release breaks, and for whom
  schemadown diff specs new/docs -r Order           only what Order reaches
  schemadown diff out/catalog.json new/docs         against the committed catalog
  schemadown diff old new --format markdown         for a pull request; also github, json and sarif

A change breaks readers when code that reads a value stops compiling, writers when code that builds one does.
`;
