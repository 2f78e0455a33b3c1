import type { Tell } from '../finding.ts';
import { at, holdsCode } from '../json/node.ts';
import { writable, writeJson } from '../json/write-json.ts';
import type { AmplitudeSubject, Doc } from '../read/subject.ts';

function formEncoded(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}

/** JSON where the identify endpoints want a form: said, and mended where the text is whole enough. */
export function jsonForForm(subject: AmplitudeSubject, doc: Doc | undefined, tell: Tell): void {
  const { raw } = subject;
  const identification = at(doc?.root, 'identification');
  const key = at(doc?.root, 'api_key');
  const path = `/${subject.meant}`;
  const indent = raw?.data && doc?.text.text.includes('\n') ? 2 : undefined;
  const json = identification && !holdsCode(identification) && writeJson(writable(identification), indent);
  const keyText = key?.kind === 'scalar' ? String(key.value) : undefined;
  const fields: [string, string][] =
    !json || keyText === undefined
      ? []
      : [
          ['api_key', keyText],
          ['identification', json],
        ];
  const type = raw?.headers.find(({ name }) => name === 'content-type');
  const form = 'application/x-www-form-urlencoded';
  const edits =
    fields.length === 0
      ? []
      : raw?.data
        ? [
            {
              ...raw.data.span,
              text: raw.data.write(fields.map(([name, text]) => ['--data-urlencode', `${name}=${text}`])),
            },
            ...(type ? [{ ...type.value.span(), text: form }] : []),
          ]
        : raw === undefined
          ? [
              {
                start: subject.start,
                end: subject.end,
                text: fields.map(([name, text]) => `${name}=${formEncoded(text)}`).join('&'),
              },
            ]
          : [];
  tell({
    severity: 'error',
    code: 'json-on-identify',
    message: `${path} takes a form, not a JSON body.`,
    why: `Amplitude documents form fields only: api_key, and identification with JSON as text. To a JSON body it answers missing_event.`,
    at: type ? type.whole.span() : { start: subject.start, end: Math.min(subject.start + 1, subject.end) },
    ...(edits.length > 0 ? { fix: { label: 'Send it as a form', edits } } : {}),
  });
}
