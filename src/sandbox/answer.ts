/** An answer before it becomes a `Response`. */
export interface Answer {
  status: number;
  contentType: string;
  body: string;
  /** The body with a key that it echoes masked; the same as `body` where it echoes none. */
  told: string;
}

/**
 * An answer of `/2/httpapi` or `/batch`. The recorded one was compact JSON with one byte more than its characters:
 * a line feed at the end.
 */
export function jsonAnswer(status: number, members: unknown): Answer {
  const body = `${JSON.stringify(members)}\n`;
  return { status, contentType: 'application/json', body, told: body };
}

/** An answer of the identify endpoints: a bare word or sentence. Its content type is not documented; a choice. */
export function textAnswer(status: number, body: string): Answer {
  return { status, contentType: 'text/plain; charset=utf-8', body, told: body };
}

/** A page of a gateway in front of the service. */
export function htmlAnswer(status: number, title: string): Answer {
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`;
  return { status, contentType: 'text/html', body, told: body };
}
