import type { LineChange } from '../../watch/line-change.ts';

/** Lines that go and lines that come, with their numbers in the file. */
export function ChangeLines({ changes }: { changes: readonly LineChange[] }) {
  return changes.map(({ file, remove, add }) => (
    <div key={`${file} ${(add[0] ?? remove[0])?.line}`} className="change">
      <p>
        {file}, line {(add[0] ?? remove[0])?.line}
      </p>
      <pre>
        {remove.map(({ line, text }) => (
          <del key={line}>
            <span className="hidden">Remove: </span>
            <span aria-hidden="true">− </span>
            {text}
          </del>
        ))}
        {add.map(({ line, text }) => (
          <ins key={line}>
            <span className="hidden">Write: </span>
            <span aria-hidden="true">+ </span>
            {text}
          </ins>
        ))}
      </pre>
    </div>
  ));
}

/** What is to be written, as it is copied. */
export function addedText(changes: readonly LineChange[]): string {
  return changes.flatMap(({ add }) => add.map(({ text }) => text)).join('\n');
}
