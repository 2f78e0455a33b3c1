import { textAnswer } from './answer.ts';

/** Answers of the identify endpoints: bare words. */
export const IDENTIFY_ANSWERS = {
  success: textAnswer(200, 'success'),
  /** `identification` is missing or malformed. */
  missingEvent: textAnswer(400, 'missing_event'),
  /** The spelling of the legacy form endpoint; whether today's has a space is not known. */
  invalidKey: textAnswer(400, 'invalid_api_key'),
  // The texts of these three are not documented.
  methodNotAllowed: textAnswer(405, 'Method Not Allowed'),
  tooLarge: textAnswer(413, 'Payload too large'),
  urlTooLong: textAnswer(414, 'Request-URI Too Large'),
};
