import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { ts } from "ts-morph";

/**
 * Makes one program of the compiled command line, in `dist/bin/`: files by what a run needs of it.
 *
 * Node takes longer to find 218 modules than to run them; the program starts in half the time. The licences
 * of what is inside lie beside it. ts-morph stays outside, for only targets of users ask for it, and so does momoa, whose
 * package brings no licence text.
 */
const folder = "dist/bin";
rmSync(folder, { recursive: true, force: true });

/** A checksum of the code: what an older program found is not asked for. */
const sum = createHash("sha256");
for (const tree of ["dist/generator", "dist/templates"]) {
  const paths = readdirSync(tree, { recursive: true }).filter((path) => path.endsWith(".js"));
  for (const path of paths.sort()) sum.update(path).update(readFileSync(join(tree, path)));
}
sum.update(readFileSync("package.json"));
if (existsSync("package-lock.json")) sum.update(readFileSync("package-lock.json"));

/**
 * Takes the tag off the templates that build code. It is there for the compiler, which has had its say; a call per
 * template took a fifteenth of the time of printing.
 */
const untag = {
  name: "untag",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/](?:generator[\\/]emit|templates)[\\/].*\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, "utf8");
      const tags = [];
      const visit = (node) => {
        if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "code") tags.push(node.tag);
        ts.forEachChild(node, visit);
      };
      visit(ts.createSourceFile(path, contents, ts.ScriptTarget.Latest, true));
      for (const tag of tags.sort((a, b) => b.pos - a.pos))
        contents = contents.slice(0, tag.getStart()) + contents.slice(tag.end);
      return { contents };
    });
  },
};

const { metafile } = await build({
  entryPoints: { schemadown: "dist/generator/cli/main.js" },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  external: ["ts-morph", "@humanwhocodes/momoa"],
  legalComments: "none",
  plugins: [untag],
  metafile: true,
  define: { SCHEMADOWN_BUILD: JSON.stringify(sum.digest("base64url")) },
  // Packages written for CommonJS ask for Node's modules by `require`.
  banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
});

const packages = new Set(
  Object.keys(metafile.inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []),
);
const notices = [...packages].sort().map((path) => {
  const { name, version, license } = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
  const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${path} has no licence text to ship`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(path, file), "utf8").trim()}\n`;
});
writeFileSync(join(folder, "NOTICE.txt"), notices.join(`\n${"-".repeat(78)}\n\n`));
