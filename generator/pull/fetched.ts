/** A document as the source has it: its path below the folder, with `/`, and its bytes. */
export interface FetchedDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What exactly a source gave: enough to ask for the same again, as far as the kind of source allows. */
export interface Resolved {
  /** The full name of the commit, of a git repository. */
  readonly commit?: string;
  /** The exact version, of an npm package. */
  readonly version?: string;
  /** `sha512-…`, the hash of the archive as Subresource Integrity spells it, of a package or an archive. */
  readonly integrity?: string;
}

/** A documentation set as it came from its source. */
export interface Fetched {
  readonly resolved: Resolved;
  readonly documents: readonly FetchedDocument[];
}
