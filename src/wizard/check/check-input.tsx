import { type ChangeEvent, type ClipboardEvent, type DragEvent, type RefObject, useRef, useState } from 'react';
import { textOfBytes } from '../../check/input/text-of-bytes.ts';
import { visible } from '../../check/text/visible.ts';
import { Field } from '../../ui/field.tsx';
import { BIGGEST_BYTES, type Input, inputOfText, LONGEST_SHOWN, sizeWords } from './input.ts';

interface CheckInputProps {
  input: Input;
  area: RefObject<HTMLTextAreaElement | null>;
  /** Changes the input; `now` where it is whole, as after pasting. */
  onChange: (input: Input, now: boolean) => void;
}

function Held({ name, size, onRemove }: { name: string; size: number; onRemove: () => void }) {
  return (
    <div className="held">
      <p>
        <b>{visible(name)}</b>, {sizeWords(size)}. It is too long to be shown here; places are given by line and column.
      </p>
      <button type="button" className="btn small" onClick={onRemove}>
        Remove
      </button>
    </div>
  );
}

/** Where to paste, and how else to bring a text: a file, chosen or dropped. */
export function CheckInput({ input, area, onChange }: CheckInputProps) {
  const [problem, setProblem] = useState('');
  const wasPasted = useRef(false);

  async function take(file: File) {
    const tooLarge = file.size > BIGGEST_BYTES;
    setProblem(tooLarge ? `${file.name} has ${sizeWords(file.size)}; ${sizeWords(BIGGEST_BYTES)} can be checked.` : '');
    if (tooLarge) return;
    if (file.size > LONGEST_SHOWN) {
      onChange({ kind: 'held', name: file.name, size: file.size, source: file }, true);
      return;
    }
    const read = await textOfBytes(new Uint8Array(await file.arrayBuffer()));
    if ('problem' in read) setProblem(`${file.name}: ${read.problem}`);
    else onChange(inputOfText(read.text, file.name), true);
  }
  function onFile(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (file) take(file);
  }
  function onDrop(event: DragEvent) {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    take(file);
  }
  /** What fits goes its usual way, so that it can be undone. */
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const text = event.clipboardData.getData('text/plain');
    wasPasted.current = text.length <= LONGEST_SHOWN;
    if (wasPasted.current) return;
    event.preventDefault();
    onChange(inputOfText(text), true);
  }
  function onText(event: ChangeEvent<HTMLTextAreaElement>) {
    onChange(inputOfText(event.target.value), wasPasted.current);
    wasPasted.current = false;
  }
  return (
    <section aria-label="Text to check" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      {input.kind === 'held' ? (
        <Held name={input.name} size={input.size} onRemove={() => onChange(inputOfText(''), false)} />
      ) : (
        <Field name="checkText" label="What you send" hint="API keys are hidden in everything shown below.">
          {(control) => (
            <textarea
              {...control}
              ref={area}
              className="mono check-text"
              rows={14}
              value={input.text}
              spellCheck={false}
              autoComplete="off"
              autoCapitalize="off"
              onPaste={onPaste}
              onChange={onText}
            />
          )}
        </Field>
      )}
      <Field name="checkFile" label="Or choose a file, or drop it here" error={problem || undefined} quiet>
        {(control) => <input {...control} type="file" onChange={onFile} />}
      </Field>
    </section>
  );
}
