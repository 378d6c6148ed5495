import { endGuessing } from "../diagnostics/suggest.js";
import { isDocumentPath } from "../disk/read-sources.js";
import type { Fetched, FetchedDocument } from "./fetched.js";
import { limits } from "./limits.js";
import { Refusal } from "./refusal.js";
import { type GitRun, runGit } from "./run-git.js";
import { withTemporaryFolder } from "./temporary-folder.js";

/** A file of a commit that is to be read: its path below the folder and the name of its content. */
interface Entry {
  readonly path: string;
  readonly blob: string;
}

const fetched = "refs/schemadown/source";

/**
 * Reads the documents in a folder of a git repository at a ref.
 *
 * One commit is fetched without its files, then in one go the files of the folder. Nothing is checked out: contents are
 * read out of the object database as they were committed. Throws a `Refusal` when the repository cannot be reached, has
 * no such ref or folder, or holds what is no plain document.
 *
 * @param commit ask for exactly this commit, whatever the ref says by now
 */
export async function fetchGit(
  source: { readonly url: string; readonly ref: string; readonly folder: string },
  commit?: string,
): Promise<Fetched> {
  return withTemporaryFolder(async (repository) => {
    const git = (args: readonly string[], input?: string) => runGit(repository, args, input);
    expectOk(await git(["init", "--quiet", "--bare", "--template=", repository]), "a repository could be prepared");
    expectOk(await git(["config", "remote.source.url", source.url]), "the URL could be set");
    const found = await fetchCommit(git, source, commit);
    const entries = await listDocuments(git, found, source.folder);
    return { resolved: { commit: found }, documents: await readBlobs(git, entries) };
  });
}

type Git = (args: readonly string[], input?: string) => Promise<GitRun>;

async function fetchCommit(
  git: Git,
  { url, ref }: { readonly url: string; readonly ref: string },
  commit: string | undefined,
): Promise<string> {
  const fetch = (wanted: string) =>
    git(["fetch", "--quiet", "--depth=1", "--no-tags", "--filter=blob:none", "source", `+${wanted}:${fetched}`]);
  // Not every server gives a commit by its name; the ref may still lead to it.
  const exact = commit !== undefined && (await fetch(commit)).code === 0;
  if (!exact) {
    const run = await fetch(ref);
    if (run.code !== 0) throw await unreachable(git, url, ref, run);
  }
  const parsed = await git(["rev-parse", "--verify", "--quiet", `${fetched}^{commit}`]);
  if (parsed.code !== 0) throw new Refusal("misuse", `Unexpected ref \`${ref}\`, expected one that names a commit.`);
  const found = parsed.out.toString("utf8").trim();
  if (commit !== undefined && found !== commit) {
    const said = `Unexpected commit ${found} at \`${ref}\`, expected ${commit} as the lock records`;
    throw new Refusal("findings", `${said}; find out who moved it, then run \`schemadown pull\`.`);
  }
  return found;
}

async function unreachable(git: Git, url: string, ref: string, run: GitRun): Promise<Refusal> {
  const missing = /couldn't find remote ref|not our ref|does not allow request for unadvertised/i.test(run.error);
  const listed = missing ? await git(["ls-remote", "--quiet", "--tags", "--heads", "source"]) : undefined;
  if (listed?.code === 0) {
    const lines = listed.out.toString("utf8").split("\n");
    const names = lines.flatMap((line) => /\trefs\/(?:tags|heads)\/([^\t^]+)(?:\^\{\})?$/.exec(line)?.[1] ?? []);
    const end = endGuessing(ref, [...new Set(names)]);
    return new Refusal(
      "misuse",
      `Unexpected ref \`${ref}\`, expected a tag, a branch or a full commit of ${url}${end}`,
    );
  }
  return new Refusal(
    "misuse",
    `Unexpected source \`${url}\`, expected a git repository that can be read: ${reason(run)}.`,
  );
}

/** The line of git's complaint that says most. */
function reason({ error }: GitRun): string {
  const lines = error.split("\n").filter((line) => line.trim() !== "");
  const line = lines.find((said) => /^(?:fatal|error): /.test(said)) ?? lines[0] ?? "git gave no reason";
  return line.replace(/^(?:fatal|error): /, "").replace(/\.$/, "");
}

async function listDocuments(git: Git, commit: string, folder: string): Promise<readonly Entry[]> {
  const tree = await git(["rev-parse", "--verify", "--quiet", `${commit}:${folder}`]);
  const run = await git(["ls-tree", "-r", "-z", "--full-tree", tree.out.toString("utf8").trim() || "none"]);
  if (tree.code !== 0 || run.code !== 0) {
    const folders = await git(["ls-tree", "-r", "-d", "-z", "--name-only", "--full-tree", commit]);
    const end = endGuessing(folder, folders.out.toString("utf8").split("\0"));
    throw new Refusal("misuse", `Unexpected folder \`${folder}\`, expected a folder of the repository${end}`);
  }
  const lines = run.out.toString("utf8").split("\0").slice(0, -1);
  return lines.flatMap((line): Entry[] => {
    const [, mode, blob = "", path = ""] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (mode === "160000") throw refused(`submodule \`${path}\``);
    if (!isDocumentPath(path)) return [];
    if (mode !== "100644" && mode !== "100755") throw refused(`link \`${path}\``);
    return [{ path, blob }];
  });
}

function refused(found: string): Refusal {
  return new Refusal(
    "findings",
    `Unexpected ${found} among the documents, expected plain files; name another --folder.`,
  );
}

async function readBlobs(git: Git, entries: readonly Entry[]): Promise<readonly FetchedDocument[]> {
  if (entries.length > limits.documents) throw refused(`number of ${entries.length} files`);
  const wanted = [...new Set(entries.map(({ blob }) => blob))];
  const local = await git(["cat-file", "--batch-all-objects", "--batch-check=%(objectname)"]);
  const here = new Set(local.out.toString("utf8").split("\n"));
  const missing = wanted.filter((blob) => !here.has(blob));
  if (missing.length > 0) {
    const args = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--filter=blob:none", "--stdin", "source"];
    const run = await git(["-c", "fetch.negotiationAlgorithm=noop", ...args], `${missing.join("\n")}\n`);
    if (run.code !== 0)
      throw new Refusal("misuse", `Unexpected answer, expected the repository to give its files: ${reason(run)}.`);
  }
  const run = await git(["cat-file", "--batch"], `${wanted.join("\n")}\n`);
  expectOk(run, "files could be read");
  const contents = splitBatch(run.out);
  return entries.map(({ path, blob }) => {
    const bytes = contents.get(blob);
    if (!bytes)
      throw new Refusal("findings", `Unexpected absence of \`${path}\`, expected it in the repository; pull again.`);
    return { path, bytes };
  });
}

/** The output of `git cat-file --batch`: `<name> blob <size>`, the content and a line end, for each. */
function splitBatch(out: Buffer): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const [name = "", kind, size = ""] = out.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    contents.set(name, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}

function expectOk(run: GitRun, what: string): void {
  if (run.code !== 0) throw new Refusal("misuse", `Unexpected failure of git, expected that ${what}: ${reason(run)}.`);
}
