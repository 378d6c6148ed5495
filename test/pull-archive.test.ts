import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, linkSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "./support/case-folder.js";
import { binary, type Ended, modelDocument, project, runBinary } from "./support/run-binary.js";

const order = modelDocument("Order", ["id", "str", "The id."]);
const line = modelDocument("Line", ["id", "str", "The id."]);

function integrityOf(path: string): string {
  return `sha512-${createHash("sha512").update(readFileSync(path)).digest("base64")}`;
}

function lockOf(folder: string): { readonly source: unknown; readonly resolved: unknown; readonly documents: object } {
  return JSON.parse(readFileSync(join(folder, "specs.lock.json"), "utf8"));
}

/** A tarball of some files, below a folder in it. */
function tarball(files: Readonly<Record<string, string>>, name = "docs.tgz", links?: (folder: string) => void): string {
  const folder = project(files);
  links?.(folder);
  const path = join(temporaryFolder(), name);
  execFileSync("tar", ["-czf", path, "-C", folder, ...readdirSync(folder)]);
  return path;
}

describe("an archive", () => {
  test("gives the documents of a folder in it, and the lock its integrity", () => {
    const path = tarball({ "sdk/docs/Order.md": order, "sdk/docs/deep/Line.md": line, "sdk/setup.py": "code" });
    const folder = project({});
    expect(runBinary(folder, ["pull", "--from", path, "--folder", "sdk/docs"])).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "specs/deep/Line.md"), "utf8")).toBe(line);
    expect(readdirSync(join(folder, "specs")).toSorted()).toEqual(["Order.md", "deep"]);
    expect(lockOf(folder)).toMatchObject({
      source: { from: path, folder: "sdk/docs" },
      resolved: { integrity: integrityOf(path) },
    });
    rmSync(join(folder, "specs/Order.md"));
    expect(runBinary(folder, ["pull", "--frozen"])).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "specs/Order.md"), "utf8")).toBe(order);
  });

  test("that is another one than the lock names fails --frozen", () => {
    const path = tarball({ "Order.md": order });
    const folder = project({});
    expect(runBinary(folder, ["pull", "--from", path])).toMatchObject({ code: 0 });
    rmSync(join(folder, "specs/Order.md"));
    writeFileSync(path, readFileSync(tarball({ "Order.md": order, "New.md": line })));
    const { code, error } = runBinary(folder, ["pull", "--frozen"]);
    expect({ code, error }).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^error {2}Unexpected integrity sha512-/),
    });
  });

  test("with links, paths that lead out, or no documents is refused, and the old documents stay", () => {
    const good = tarball({ "docs/Order.md": order });
    const folder = project({});
    expect(runBinary(folder, ["pull", "--from", good, "--folder", "docs"])).toMatchObject({ code: 0 });
    const before = readFileSync(join(folder, "specs.lock.json"), "utf8");
    const outside = join(temporaryFolder(), "out.tar");
    const inner = project({ "docs/a/x": "", "Evil.md": order });
    execFileSync("tar", ["-cPf", outside, "-C", join(inner, "docs/a"), "../../Evil.md"]);
    const cases: readonly (readonly [string, RegExp, number])[] = [
      [
        tarball({ "docs/A.md": order }, "a.tgz", (at) => symlinkSync("/etc/passwd", join(at, "docs/L.md"))),
        /link `docs\/L\.md`/,
        1,
      ],
      [
        tarball({ "docs/A.md": order }, "a.tgz", (at) => linkSync(join(at, "docs/A.md"), join(at, "docs/H.md"))),
        /hard link/,
        1,
      ],
      [tarball({ "docs/A.md": order }, "a.tgz", (at) => execFileSync("mkfifo", [join(at, "docs/P.md")])), /pipe/, 1],
      [outside, /leads out of the archive/, 1],
      [tarball({ "docs/a.txt": "no document" }), /without a Markdown document/, 1],
      [tarball({ "other/A.md": order }), /folder `docs`/, 2],
    ];
    for (const [from, said, code] of cases) {
      const ended = runBinary(folder, ["pull", "--from", from, "--folder", "docs"]);
      expect(ended).toMatchObject({ code, error: expect.stringMatching(said) });
      expect(readFileSync(join(folder, "specs.lock.json"), "utf8")).toBe(before);
      expect(readdirSync(join(folder, "specs"))).toEqual(["Order.md"]);
    }
    writeFileSync(join(folder, "bomb.tgz"), "no archive");
    expect(runBinary(folder, ["pull", "--from", "bomb.tgz"])).toMatchObject({ code: 1 });
  });
});

describe("a folder", () => {
  test("gives its documents; links among them are refused", () => {
    const source = project({
      "docs/Order.md": order,
      "docs/.hidden/X.md": line,
      "docs/node_modules/Y.md": line,
      "docs/run.sh": "",
    });
    const folder = project({});
    expect(runBinary(folder, ["pull", "--from", source, "--folder", "docs"])).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, "specs"))).toEqual(["Order.md"]);
    expect(lockOf(folder).resolved).toEqual({});
    symlinkSync("/etc/passwd", join(source, "docs/Link.md"));
    expect(runBinary(folder, ["pull"])).toMatchObject({ code: 1, error: expect.stringContaining("`Link.md`") });
    rmSync(join(source, "docs/Link.md"));
    writeFileSync(join(source, "docs/Order.md"), `${order}\n`);
    rmSync(join(folder, "specs/Order.md"));
    expect(runBinary(folder, ["pull", "--frozen"])).toMatchObject({ code: 1 });
    expect(existsSync(join(folder, "specs/Order.md"))).toBe(false);
  });

  test("of the project that is a link is not written through", () => {
    const source = project({ "deep/Order.md": order });
    const elsewhere = temporaryFolder();
    const folder = project({ "specs/": "" });
    symlinkSync(elsewhere, join(folder, "specs/deep"));
    expect(runBinary(folder, ["pull", "--from", source])).toMatchObject({
      code: 1,
      error: expect.stringContaining("specs/deep"),
    });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test("named as if it were a ref's, or not at all, is said in one sentence", () => {
    const folder = project({ "a.tgz": "" });
    expect(runBinary(folder, ["pull", "--from", "a.tgz", "--ref", "1"])).toMatchObject({ code: 2 });
    expect(runBinary(folder, ["pull", "--from", ".", "--folder", "nope"])).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^error {2}Unexpected folder `nope`, expected a folder below `.*`\.\n$/),
    });
  });
});

describe("an npm package", () => {
  let server: Server;
  let tampered = false;
  const mark = join(temporaryFolder(), "ran");
  const packages = new Map<string, string>();

  /** A registry with two releases of one package, whose scripts leave a mark when they are run. */
  beforeAll(async () => {
    for (const version of ["1.0.0", "2.0.0"]) {
      const scripts = Object.fromEntries(
        ["preinstall", "install", "postinstall", "prepack", "prepare", "postpack"].map((name) => [
          name,
          `touch ${mark}`,
        ]),
      );
      packages.set(
        version,
        tarball({
          "package/package.json": JSON.stringify({ name: "@shop/client", version, scripts }),
          "package/docs/Order.md": order.replace("The id.", `The id in ${version}.`),
        }),
      );
    }
    server = createServer((request, response) => {
      const { port } = server.address() as AddressInfo;
      const file = /(\d+\.\d+\.\d+)\.tgz$/.exec(request.url ?? "");
      if (file) {
        const bytes = readFileSync(packages.get(file[1] ?? "") ?? "");
        response.end(tampered ? readFileSync(tarball({ "package/docs/Order.md": "# other\n" })) : bytes);
        return;
      }
      if (!/^\/@shop(?:%2f|\/)client$/i.test(request.url ?? "")) {
        response.writeHead(404).end("{}");
        return;
      }
      const versions = [...packages].map(([version, path]) => {
        const dist = { tarball: `http://127.0.0.1:${port}/client-${version}.tgz`, integrity: integrityOf(path) };
        return [version, { name: "@shop/client", version, dist }];
      });
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({
          name: "@shop/client",
          "dist-tags": { latest: "2.0.0" },
          versions: Object.fromEntries(versions),
        }),
      );
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });

  afterAll(() => server.close());

  /** The registry is in this process: the program must not block it. */
  async function pull(folder: string, ...args: readonly string[]): Promise<Ended> {
    const { port } = server.address() as AddressInfo;
    const env = {
      ...process.env,
      npm_config_registry: `http://127.0.0.1:${port}/`,
      npm_config_cache: join(temporaryFolder(), "cache"),
      npm_config_fetch_retries: "0",
    };
    const child = spawn(process.execPath, [binary, "pull", ...args], { cwd: folder, env });
    let error = "";
    child.stderr.on("data", (chunk) => {
      error += chunk;
    });
    const [code] = await once(child, "close");
    return { code: code as number, out: "", error };
  }

  test("gives its documents at a version, with the integrity of the registry, and runs no script", async () => {
    const folder = project({});
    expect(await pull(folder, "--from", "npm:@shop/client", "--ref", "1.0.0", "--folder", "docs")).toMatchObject({
      code: 0,
    });
    expect(readFileSync(join(folder, "specs/Order.md"), "utf8")).toContain("The id in 1.0.0.");
    expect(lockOf(folder)).toMatchObject({
      source: { from: "npm:@shop/client", ref: "1.0.0", folder: "docs" },
      resolved: { version: "1.0.0", integrity: integrityOf(packages.get("1.0.0") ?? "") },
    });
    expect(await pull(folder, "--from", "npm:@shop/client@latest", "--folder", "docs")).toMatchObject({ code: 0 });
    expect(lockOf(folder).resolved).toMatchObject({ version: "2.0.0" });
    rmSync(join(folder, "specs/Order.md"));
    expect(await pull(folder, "--frozen")).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "specs/Order.md"), "utf8")).toContain("The id in 2.0.0.");
    expect(existsSync(mark)).toBe(false);
  });

  test("that does not exist, or whose tarball is another one than the registry says, is refused", async () => {
    const folder = project({});
    for (const [from, ref] of [
      ["npm:@shop/klient", "1.0.0"],
      ["npm:@shop/client", "9.9.9"],
    ] as const)
      expect(await pull(folder, "--from", from, "--ref", ref)).toMatchObject({
        code: 2,
        error: expect.stringMatching(
          /^error {2}Unexpected (?:package|answer about) `npm:|^error {2}Unexpected .*`@shop/,
        ),
      });
    tampered = true;
    const ended = await pull(folder, "--from", "npm:@shop/client", "--ref", "1.0.0");
    expect(ended.code).not.toBe(0);
    expect(ended.error).toMatch(/integrity|EINTEGRITY/i);
    expect(existsSync(join(folder, "specs"))).toBe(false);
  });
});
