import { bash } from "./bash.js";
import { c } from "./c.js";
import { csharp } from "./csharp.js";
import { dart, dartDio } from "./dart.js";
import type { Dialect } from "./dialect.js";
import { eiffel } from "./eiffel.js";
import { go, goExperimental } from "./go.js";
import { graphql } from "./graphql.js";
import { android, apex, java, micronaut } from "./java.js";
import { javascript } from "./javascript.js";
import { julia } from "./julia.js";
import { kotlin, ktorm } from "./kotlin.js";
import { markdown } from "./markdown.js";
import { objc } from "./objc.js";
import { perl } from "./perl.js";
import { php, phpSymfony } from "./php.js";
import { powershell, powershellExperimental } from "./powershell.js";
import { python, pythonExperimental } from "./python.js";
import { r } from "./r.js";
import { ruby } from "./ruby.js";
import { rust, rustServer } from "./rust.js";
import { scala } from "./scala.js";
import { swift } from "./swift.js";
import { typescript } from "./typescript.js";

/** Every dialect there is. The order decides a tie, which is reported. */
export const dialects: readonly Dialect[] = [
  ...python,
  ...pythonExperimental,
  ...csharp,
  ...java,
  ...micronaut,
  ...android,
  ...apex,
  ...kotlin,
  ...ktorm,
  ...goExperimental,
  ...go,
  ...ruby,
  ...php,
  ...phpSymfony,
  ...javascript,
  ...rust,
  ...rustServer,
  ...swift,
  ...typescript,
  ...dart,
  ...dartDio,
  ...scala,
  ...r,
  ...perl,
  ...julia,
  ...powershell,
  ...powershellExperimental,
  ...objc,
  ...markdown,
  ...eiffel,
  ...bash,
  ...graphql,
  ...c,
];
