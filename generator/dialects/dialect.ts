import type { Type } from "../model/type.js";
import type { Fact } from "./fact.js";

/**
 * How one generator writes models down. Data only: a dialect can be listed, compared and reviewed.
 *
 * Releases of a generator that differ are several dialects of one name.
 */
export interface Dialect {
  /** The generator's own name. */
  readonly name: string;
  /** Which releases write so, for people. */
  readonly releases: string;
  /** The first heading: `{name}` is the model, `{package}` whatever stands before it. */
  readonly title: string;
  /** True when the rows of tables begin with a pipe. */
  readonly piped: boolean;

  /** Columns that only this dialect has. */
  readonly columns?: readonly string[];
  /** How notes say that a property is optional: `[optional]` where nothing else is given. */
  readonly optionalNote?: string;
  /** Which rows have a default, if only the word for none: all, or those of optional properties. */
  readonly defaultsAlways?: "all" | "optional";
  /** True when documents name their package at their foot. */
  readonly footer?: true;
  /** True when few sets are written so: of two dialects that fit equally well, it is not the one. */
  readonly rare?: true;
  /** False when descriptions of models are never printed; where one is, it is another dialect. */
  readonly describesModels?: false;
  /** False when notes never say `[readonly]`; where one does, it is another dialect. */
  readonly readOnlyNotes?: false;

  /** How property names are spelled: converted to a case, with signs in words (`spelled`), or as they are (`kept`). */
  readonly propertyCase: "snake" | "pascal" | "camel" | "spelled" | "kept";
  /** True when names are marked as read by rule, because the case of the original is lost. */
  readonly namesByRule: boolean;
  /** What generators make of names that their language cannot write: `pc{Name}`, `_{name}`, `var"{name}"`. */
  readonly reserved: readonly string[];
  /** What stands behind the name of an enumeration in place, whose values the dialect does not print. */
  readonly enumSuffix?: string;
  /** What stands behind the name of a model in types: `pet_t` is `pet`. */
  readonly modelSuffix?: string;

  /** Names of types whose one argument is the type of their items. */
  readonly lists: readonly string[];
  /** Names of types whose last argument is the type of their values. */
  readonly maps: readonly string[];
  /** The forms in which this dialect writes lists, maps and unions beside named types; where it does not, it is another. */
  readonly forms: readonly TypeForm[];
  /**
   * The namespaces by which full names of models are known (`X\Model\Pet`), and whether such names begin with a backslash;
   * where they do otherwise, it is another dialect.
   */
  readonly fullNames?: { readonly within: readonly string[]; readonly absolute: boolean };
  /** What a container without arguments is: one of unknown content, or nothing that can be known. */
  readonly bareContainers: "container" | "linked" | "unknown";
  /** True when containers leave no trace: what says `string` may be a list or map of them. */
  readonly dropsContainers?: true;
  /** Every scalar by the language's name for it, written whole or by its last segment. */
  readonly scalars: Readonly<Record<string, Type>>;
  /** What a string is when its cell links to the given place: rust writes dates as `[String](string.md)`. */
  readonly linkedStrings?: Readonly<Record<string, Type>>;
  /** Signs around a type, and what they say. */
  readonly marks: Readonly<Record<string, MarkMeaning>>;
  /** Value types that this dialect never writes without the sign `?`; where one stands bare, it is another dialect. */
  readonly alwaysMarked?: readonly string[];
  /** Names of the type of `null` in unions. */
  readonly nulls: readonly string[];
  /** Names that together, in a union, mean any value. */
  readonly anyUnion?: readonly string[];
  /** What stands before the name of a type that may be `null`: `NullableString`. */
  readonly nullablePrefix?: string;
  /** Words that models of some names are printed as too, by word, so that nobody can tell them apart. */
  readonly shadows?: Readonly<Record<string, string>>;
  /** `exact`: a link that names another model than its label is reported. `loose`: links lie, and nobody wonders. */
  readonly links: "exact" | "loose";

  readonly prose: {
    /** True when character references in descriptions are escapes; false when descriptions are raw. */
    readonly references: boolean;
    /** What the generator's escapes stand for. */
    readonly escapes: Readonly<Record<string, string>>;
    /** Beginnings of paragraphs that the generator adds to the description of every model. */
    readonly boilerplate: readonly string[];
  };

  readonly literals: {
    /** How the language writes values that JSON writes otherwise. */
    readonly words: Readonly<Record<string, boolean | null>>;
    /** Texts of defaults that mean there is none. */
    readonly none: readonly string[];
    /** `always`: text without quotes is no string, but a constant. */
    readonly quotes: "always" | "maybe";
    /** Signs around a value that say nothing in JSON: `Some(%)`, `%.to_string()`. */
    readonly wrappers: readonly string[];
    /** True when a backslash escapes inside of quotes. */
    readonly escapes: boolean;
    /** Shape of texts that may be the name of a constant, so that their value is unknown: a regular expression. */
    readonly constants?: string;
  };

  /** True when numbers of enumerations are printed in quotes, so that nobody can tell them from strings. */
  readonly quotedEnumNumbers: boolean;
  /** True when types that link to the values of an enumeration in place say `inline`, and name their type in the link. */
  readonly inlineWord?: true;
  /** True when the sections `Enum: XEnum` belong to properties by their name, not by a link. */
  readonly enumsByName?: true;
  /** Text at the end of a description that lists the values of an enumeration in place, with `%` for the list. */
  readonly describedEnum?: string;
  /** True when there is no column of notes, so that nothing is known to be required. */
  readonly withoutNotes?: true;
  /** What a property table without rows means: a model without properties, or nothing (enumerations look the same). */
  readonly emptyTable: "object" | "unknown";
  /** True when models that are no objects are printed as one row named `value`. */
  readonly valueRow?: true;
  /** Names of the row that gives the type of additional properties. */
  readonly additionalProperties: readonly string[];
  /** What stands before the members of a union in the one type cell that lists them. */
  readonly membersCell: readonly string[];

  /** False where a run does not say what the dialect loses, because its names are measured and its gaps corrected. */
  readonly announcesLosses?: false;
  /** What documents of this dialect cannot say. */
  readonly loses: readonly Fact[];
  /** What they say of some models and properties, and not of others. */
  readonly losesInPart: readonly Fact[];
}

/** A way to write a list, a map or a union without the name of a type. */
export type TypeForm = "[T]" | "[]T" | "T[]" | "{K: V}" | "[K: V]" | "map[K]V" | "A, B" | "A | B";

/** What a sign around a type says about the property. */
export type MarkMeaning = "nullable" | "optional" | "optional or nullable" | "not null" | "nothing";
