// @generated from DialerPreview.md. Do not edit: run `schemadown generate`.

import type { PhoneNumberColumn } from "./PhoneNumberColumn.js";

export interface DialerPreview {
  /** The id that tells this preview from all others. */
  id?: string;

  /** The contact to be called. */
  contactId?: string;

  /** The list that the contact comes from. */
  contactListId?: string;

  /** The campaign on whose behalf the call is placed. */
  campaignId?: string;

  /** The columns of the contact list that hold phone numbers. */
  phoneNumberColumns?: PhoneNumberColumn[];

  /** True if the agent's side of the callback answers by itself. */
  callbackAutoAnswer?: boolean;
}
