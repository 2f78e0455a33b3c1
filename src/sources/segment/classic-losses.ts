/** Why a page's libraries cannot take a name. */
export const FATAL =
  'In the page, Segment’s code takes this name for a method and fails on one that is none. Choose another name.';

/** Why nothing reaches a project in the EU. */
export const US_ONLY =
  'In the page, Amplitude (Classic) sends to the US only. Amplitude (Actions) reaches a project in the EU.';
