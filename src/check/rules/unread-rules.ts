import type { Tell } from '../finding.ts';
import type { RawRequest } from '../read/raw-request.ts';

/** Tells of bodies that are not in the text: in a file, in a variable, or packed. */
export function checkUnread(raw: RawRequest | undefined, tell: Tell): void {
  for (const body of raw?.unread ?? [])
    tell({
      severity: 'warning',
      code: 'not-in-text',
      message:
        raw?.tool === 'har'
          ? 'The body is packed (gzip), so it was not checked.'
          : 'What is sent stands elsewhere, so it was not checked.',
      ...(raw?.tool === 'har'
        ? { why: 'The step Watch of this wizard unpacks what an app sends to the sandbox.' }
        : {}),
      at: body.span(),
    });
}
