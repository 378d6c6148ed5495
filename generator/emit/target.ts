import type { Catalog } from "../model/catalog.js";
import type { Model } from "../model/model.js";

/** A kind of output: a name, a folder and the templates that fill it. A plain value; override it by object spread. */
export interface Target {
  readonly name: string;
  /** The folder below the output folder; `.` for the output folder itself. */
  readonly folder: string;
  /** Other targets whose files this one imports; they are emitted as well. */
  readonly requires?: readonly string[];
  /** Rendered once per model. */
  readonly perModel?: Template<Model>;
  /** Rendered once per catalog. */
  readonly perCatalog?: readonly Template<Catalog>[];
  /**
   * All models in one file, in place of the files above, where the layout `single` was asked for. A target without it
   * keeps a file per model.
   */
  readonly single?: SingleFile;
}

/** How the files of a run are laid out: a file per model, or a file per target. */
export type Layout = "per-model" | "single";

/** One file that holds all models of a target: `interfaces.ts` beside where the folder `interfaces/` would be. */
export interface SingleFile {
  /** The ending of the file, whose name is that of the target's folder: `.ts`. */
  readonly extension: string;
  render(catalog: Catalog, context: RenderContext): string;
  /** Where each model is in the file, by name, as fragments of an address without `#`. */
  anchors?(catalog: Catalog): ReadonlyMap<string, string>;
  /** The names that the file gives to what it declares of a model; models that meet in one are reported. */
  declares?(model: Model, names: Names): readonly string[];
  /** Files that are needed beside it, in the target's folder. */
  readonly others?: readonly Template<Catalog>[];
}

/** A function from a subject to a file: its path below the target's folder, and its text. */
export interface Template<Subject> {
  path(subject: Subject, names: Names): string;
  render(subject: Subject, context: RenderContext): string;
}

/** How models are called in generated code. Not every model's name is one that TypeScript or a disk can take. */
export interface Names {
  /** The name of the interface, and of the file without its extension. */
  type(model: string): string;
  /** `Segment` as the start of a value's name: `segment`. */
  value(model: string): string;
}

/** What dates become when a value is decoded. */
export type Dates = "string" | "Date" | "Temporal";

/** Choices that hold for all targets at once, so that type and validator cannot disagree. */
export interface EmitOptions {
  /** `optional` adds `null` to every optional property; `written` only where the documents say so. */
  readonly nulls: "written" | "optional";
  /** Whether validators let unknown properties pass or reject them. */
  readonly unknownProperties: "pass" | "reject";
  /** What the codecs turn dates into; without codecs, for `string`, dates stay the texts that they are in JSON. */
  readonly dates: Dates;
}

/** What a template may ask. */
export interface RenderContext {
  readonly catalog: Catalog;
  readonly options: EmitOptions;
  readonly names: Names;
  /** The models that were asked for; empty when all were. */
  readonly roots: readonly string[];
  /** Names of the targets of this run that have a file for each model: those that `pathTo` may be asked for. */
  readonly targets: readonly string[];
  /** The model of that name; the linker promises that every reference has one. */
  model(name: string): Model;
  /** The models that mention this one, sorted by name; itself included when it does. */
  usedBy(model: string): readonly string[];
  /** True when a value of this model can contain another value of it, directly or through others. */
  isRecursive(model: string): boolean;
  /** True when values of this model can be nested without end: it is recursive, or contains a model that is. */
  isDeep(model: string): boolean;
  /** The one sentence that stands at the head of a generated file, without comment signs. */
  banner(subject: Model | Catalog): string;
  /**
   * The address of a model in a target, relative to the file being rendered: `../interfaces/Segment.ts`; with its anchor
   * where one file holds all models and has anchors: `./docs.md#segment`, or `#segment` within that file.
   */
  pathTo(target: string, model: string): string;
}
