// @generated from Voicemail.md. Do not edit: run `schemadown generate`.

export interface Voicemail {
  /** The id of the recorded message. */
  id?: string;

  /** How far the upload of the recording has come. */
  uploadStatus?: string;
}
