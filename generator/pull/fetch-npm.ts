import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { documentsBelow, readTarball } from "./fetch-archive.js";
import type { Fetched } from "./fetched.js";
import { Refusal } from "./refusal.js";
import { withTemporaryFolder } from "./temporary-folder.js";

/**
 * Reads the documents of an npm package, from the registry that npm is configured for.
 *
 * The tarball is fetched by `npm pack`, which installs nothing and, for a package of a registry, runs no script; its
 * hash must be the one that the registry names. Throws a `Refusal` for an unknown package or version, and for a tarball
 * with another hash.
 *
 * @param integrity ask for exactly this tarball, as a lock records it
 */
export async function fetchNpm(
  source: { readonly name: string; readonly version: string; readonly folder: string },
  integrity?: string,
): Promise<Fetched> {
  const wanted = `${source.name}@${source.version}`;
  const seen = await npm(["view", wanted, "version", "dist.integrity", "--json"], wanted);
  const { version, "dist.integrity": named } = parseAnswer(seen) as { version?: string; "dist.integrity"?: string };
  const registered = /(?:^|\s)(sha512-\S+)/.exec(named ?? "")?.[1];
  if (version === undefined || registered === undefined)
    throw new Refusal("misuse", `Unexpected answer about \`${wanted}\`, expected one version with a sha512 integrity.`);
  const expected = integrity ?? registered;
  return withTemporaryFolder(async (folder) => {
    await npm(["pack", `${source.name}@${version}`, "--ignore-scripts", "--pack-destination", folder], wanted);
    const [name] = readdirSync(folder);
    if (name === undefined) throw new Refusal("misuse", `Unexpected absence of a tarball, expected \`${wanted}\`.`);
    const { integrity: found, members } = await readTarball(join(folder, name), "");
    if (found !== expected)
      throw new Refusal(
        "findings",
        `Unexpected integrity ${found} of \`${wanted}\`, expected ${expected}; do not use it.`,
      );
    // The files of a package lie in a folder of the tarball, usually called `package`, that npm takes off.
    const inside = members.map(({ path, bytes }) => ({ path: path.slice(path.indexOf("/") + 1), bytes }));
    return { resolved: { version, integrity: found }, documents: documentsBelow(inside, source.folder) };
  });
}

function parseAnswer(text: string): object {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null && !Array.isArray(answer) ? answer : {};
  } catch {
    return {};
  }
}

/** Runs npm in the working folder, whose `.npmrc` counts. */
function npm(args: readonly string[], wanted: string): Promise<string> {
  return new Promise((done, fail) => {
    // On Windows npm is a script for the shell; name and version were checked to be plain words.
    const child = spawn("npm", [...args, "--no-audit", "--no-update-notifier", "--loglevel=error"], {
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let error = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out = (out + chunk.toString("utf8")).slice(-(2 ** 20));
    });
    child.stderr.on("data", (chunk: Buffer) => {
      error = (error + chunk.toString("utf8")).slice(-4000);
    });
    child.on("error", () =>
      fail(new Refusal("misuse", "Unexpected absence of npm, expected it on the PATH; install npm.")),
    );
    child.on("close", (code) => {
      if (code === 0) done(out);
      else
        fail(
          new Refusal("misuse", `Unexpected package \`${wanted}\`, expected one that npm can fetch: ${reason(error)}.`),
        );
    });
  });
}

function reason(error: string): string {
  const lines = error.split("\n").map((line) => line.replace(/^npm (?:error|ERR!) ?/, "").trim());
  const said = lines.filter((line) => line !== "" && !/^(?:code|errno|A complete log)/.test(line));
  return (said[0] ?? "npm gave no reason").replace(/\.$/, "");
}
