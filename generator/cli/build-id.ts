/** Put in when the program is bundled. */
declare const SCHEMADOWN_BUILD: string | undefined;

/** A checksum of the program's code; undefined where it runs unbundled, and nobody can tell whether its code has changed. */
export const buildId: string | undefined = typeof SCHEMADOWN_BUILD === "string" ? SCHEMADOWN_BUILD : undefined;
