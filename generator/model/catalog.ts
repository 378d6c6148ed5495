import type { Model } from "./model.js";

/** Which release of which package the documents describe. Empty strings where they do not say. */
export interface CatalogSource {
  readonly package: string;
  readonly version: string;
  /** The generator's own name of the dialect the documents are written in. */
  readonly dialect: string;
}

/** All models of one SDK version: the intermediate model between documents and output. */
export interface Catalog {
  readonly source: CatalogSource;
  /** Sorted by name, by code unit; every reference in them meets a model here. */
  readonly models: readonly Model[];
}
