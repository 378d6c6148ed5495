import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { Refusal } from "./refusal.js";

/** Where documents are to come from, as the configuration or the flags say it. */
export interface PullRequest {
  /** A git URL or path, `npm:<package>`, an archive or a folder. */
  readonly from: string;
  /** A tag, branch or full commit of a repository; a version or dist-tag of a package. */
  readonly ref?: string | undefined;
  /** The folder of the documents inside the source; all of it when absent. */
  readonly folder?: string | undefined;
}

/** A request that was understood. `folder` has `/`, and none at its ends; empty for the whole source. */
export type Source = { readonly folder: string } & (
  | { readonly kind: "git"; readonly url: string; readonly ref: string }
  | { readonly kind: "npm"; readonly name: string; readonly version: string }
  | { readonly kind: "archive"; readonly path: string }
  | { readonly kind: "folder"; readonly path: string }
);

const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;
const remote = /^(?:(?:https?|ssh|git|file):\/\/|(?:\w[\w.-]*@)?\w[\w.-]*:(?![/\\]{2}|:|\d*$)[^:]+$)/i;
const drive = /^[a-z]:[\\/]/i;

/** True for a source that is a path on this machine, not a URL or a package. */
export function isLocalPath(from: string): boolean {
  return !from.startsWith("npm:") && (drive.test(from) || !(remote.test(from) || /^[a-z][a-z0-9+.-]*:/i.test(from)));
}

/**
 * Understands what documents are asked for. What could be taken for an option, a remote helper (`ext::…`) or a path out
 * of the source never reaches git, npm or the disk. Throws a `Refusal` that says what was expected.
 */
export function parseSource({ from, ref, folder: within }: PullRequest): Source {
  const folder = innerFolder(within ?? "");
  if (/^-|[\0-\x1f\x7f]/.test(from)) refuse(`source \`${from}\``, "a git URL, `npm:<package>`, an archive or a folder");
  if (/^[a-z0-9+.-]+::/i.test(from)) refuse(`remote helper in \`${from}\``, "an https, ssh or file URL, or a path");
  if (from.startsWith("npm:")) return { kind: "npm", folder, ...npmPackage(from.slice("npm:".length), ref) };
  const forced = from.startsWith("git+");
  const place = forced ? from.slice("git+".length) : from;
  if (/^-/.test(place)) refuse(`source \`${from}\``, "a git URL or path behind `git+`");
  if (remote.test(place) && !drive.test(place)) {
    if (/^https?:.*\.(?:tgz|tar\.gz)$/i.test(place))
      refuse(`archive \`${place}\` on a server`, "a repository or a file; download it first");
    if (/^[a-z]+:\/\/[^/@:]*:[^/@]*@|^https?:\/\/[^/]*@/i.test(place))
      refuse("name or password in the URL of the source", "git's credential helper to know them");
    if (/^[a-z]+:\/\/(?:[^/@]*@)?-/i.test(place)) refuse(`host in \`${place}\``, "the name of a server");
    return { kind: "git", folder, url: place, ref: gitRef(ref) };
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(place)) refuse(`scheme of \`${place}\``, "https, ssh, git or file");
  const path = resolve(place);
  if (!existsSync(path)) refuse(`source \`${from}\``, "a path that exists, a git URL or `npm:<package>`");
  if (!statSync(path).isDirectory()) {
    if (forced) refuse(`file \`${place}\``, "a git repository behind `git+`");
    if (ref !== undefined)
      refuse(`ref \`${ref}\` of a file`, "a ref only with a repository or a package; leave it out");
    return { kind: "archive", folder, path };
  }
  const bare = existsSync(resolve(path, "HEAD")) && existsSync(resolve(path, "objects"));
  if (forced || bare || ref !== undefined) return { kind: "git", folder, url: path, ref: gitRef(ref) };
  return { kind: "folder", folder, path };
}

/** The rules of `git check-ref-format` that matter, and no sign with which a refspec or an option begins. */
function gitRef(ref = "HEAD"): string {
  const wrong = /^[-+/^]|[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|[/.]$|\.lock$/;
  if (ref === "" || wrong.test(ref)) refuse(`ref \`${ref}\``, "a tag, a branch or a full commit");
  return ref;
}

function npmPackage(text: string, ref: string | undefined): { readonly name: string; readonly version: string } {
  const at = text.indexOf("@", 1);
  const name = at === -1 ? text : text.slice(0, at);
  const written = at === -1 ? undefined : text.slice(at + 1);
  if (!packageName.test(name) || name.startsWith("-"))
    refuse(`package \`${text}\``, "the name of an npm package behind `npm:`");
  if (written !== undefined && ref !== undefined && written !== ref)
    refuse(`two versions, \`${written}\` and \`${ref}\``, "one; leave out the one behind `@`");
  const version = ref ?? written ?? "latest";
  if (!/^[0-9a-z][0-9a-z.+_-]*$/i.test(version)) refuse(`version \`${version}\``, "an exact version or a dist-tag");
  return { name, version };
}

function innerFolder(folder: string): string {
  const parts = folder
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "" && part !== ".");
  if (folder.startsWith("/") || drive.test(folder) || parts.includes("..") || /^[-:]|[\0-\x1f\x7f]/.test(folder))
    refuse(`folder \`${folder}\``, "a path inside the source, such as `build/docs`");
  return parts.join("/");
}

function refuse(found: string, expected: string): never {
  throw new Refusal("misuse", `Unexpected ${found}, expected ${expected}.`);
}
