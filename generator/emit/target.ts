import type { Catalog } from "../model/catalog.js";
import type { Model } from "../model/model.js";
import type { Banner, Code } from "./code.js";

/**
 * A kind of output: a name, a folder and the templates that fill it. A plain value; override it by object spread.
 *
 * @typeParam Text what its templates make. Ours make `Printed` text, which only printers can; those of users are code that
 * they choose to run, and make any text.
 */
export interface Target<Text extends string = string> {
  readonly name: string;
  /** The folder below the output folder; `.` for the output folder itself. */
  readonly folder: string;
  /** Other targets whose files this one imports; they are emitted as well. */
  readonly requires?: readonly string[];
  /** Rendered once per model. */
  readonly perModel?: Template<Model, Text>;
  /** Rendered once per catalog. */
  readonly perCatalog?: readonly Template<Catalog, Text>[];
  /**
   * All models in one file, in place of the files above, where the layout `single` was asked for. A target without it
   * keeps a file per model.
   */
  readonly single?: SingleFile<Text>;
}

/** How the files of a run are laid out: a file per model, or a file per target. */
export type Layout = "per-model" | "single";

/** One file that holds all models of a target: `interfaces.ts` beside where the folder `interfaces/` would be. */
export interface SingleFile<Text extends string = string> {
  /** The ending of the file, whose name is that of the target's folder: `.ts`. */
  readonly extension: string;
  render(catalog: Catalog, context: RenderContext): Text;
  /** Where each model is in the file, by name, as fragments of an address without `#`. */
  anchors?(catalog: Catalog): ReadonlyMap<string, string>;
  /** The names that the file gives to what it declares of a model; models that meet in one are reported. */
  declares?(model: Model, names: Names): readonly string[];
  /** Files that are needed beside it, in the target's folder. */
  readonly others?: readonly Template<Catalog, Text>[];
}

/** A function from a subject to a file: its path below the target's folder, and its text. */
export interface Template<Subject, Text extends string = string> {
  path(subject: Subject, names: Names): string;
  render(subject: Subject, context: RenderContext): Text;
  /**
   * What turns the text before into the one that `render` would give, when only this has become of the models; undefined
   * where nobody can tell. For long files of the whole catalog that hold each model at a place of its own.
   */
  revise?(before: LongText, revision: Revision): readonly Replacement<Text>[] | undefined;
}

/** What has become of the models of a catalog, in its order. */
export interface Revision {
  /** Those that say something else. */
  readonly changed: readonly Model[];
  readonly come: readonly Turned<Model>[];
  readonly gone: readonly Turned<Named>[];
  /** The last one that was there and still is. */
  readonly last: Named | undefined;
}

/** A model that has come or gone. */
export interface Turned<Known extends Named> {
  readonly model: Known;
  /** The next one that was there and still is; undefined behind the last. */
  readonly next: Named | undefined;
}

/** What is known of a model without reading its document. */
export type Named = Pick<Model, "name" | "kind">;

/** A text that is searched without being decoded. Places in it are numbers whose unit is its own business. */
export interface LongText {
  /** Where a text stands first, from a place on; -1 when it does not. */
  indexOf(text: string, from?: number): number;
  /** Where a text ends that stands at a place. */
  endOf(text: string, place: number): number;
}

/** A part of a long text, and what stands there instead. */
export interface Replacement<Text extends string = string> {
  readonly from: number;
  readonly to: number;
  readonly text: Text;
}

/** How models are called in generated code. Not every model's name is one that TypeScript or a disk can take. */
export interface Names {
  /** The name of the interface, and of the file without its extension. */
  type(model: string): Code;
  /** `Segment` as the start of a value's name: `segment`. */
  value(model: string): Code;
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
  /** True when values of this model can hold a date, in themselves or in the models that they contain. */
  isDated(model: string): boolean;
  /** The one sentence that stands at the head of a generated file, without comment signs. */
  banner(subject: Model | Catalog): Banner;
  /**
   * The address of a model in a target, relative to the file being rendered: `../interfaces/Segment.ts`; with its anchor
   * where one file holds all models and has anchors: `./docs.md#segment`, or `#segment` within that file.
   */
  pathTo(target: string, model: string): string;
}
