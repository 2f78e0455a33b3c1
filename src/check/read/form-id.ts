/** What a text can be. */
export type FormId =
  | 'events-body'
  | 'identification'
  | 'json-identification'
  | 'form-body'
  | 'address'
  | 'curl'
  | 'invoke'
  | 'http'
  | 'program'
  | 'segment-message'
  | 'segment-call'
  | 'sdk-call'
  | 'event'
  | 'events'
  | 'har'
  | 'ndjson';

/** What can be read, for a text that is none of it. */
export const READABLE =
  'a request body for Amplitude (JSON or a form), a cURL command for bash, PowerShell or cmd, a request as HTTP, a program with the body it sends, a call or message to ' +
  'Segment, calls of Amplitude’s SDKs for JavaScript, one event, a HAR file, or an export of events with one JSON object a line, also packed with gzip';
