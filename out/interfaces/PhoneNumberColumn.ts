// @generated from PhoneNumberColumn.md. Do not edit: run `schemadown generate`.

export interface PhoneNumberColumn {
  /** The column that holds the phone number. */
  columnName?: string;

  /** The kind of number in the column, "cell" or "home" for example. */
  type?: string;
}
