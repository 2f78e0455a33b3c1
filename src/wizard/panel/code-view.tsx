import { textOf } from '../../code/line.ts';
import type { Artifact } from '../../sources/source.ts';
import { announce } from '../../ui/announcer.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { download } from '../../ui/download.ts';
import { shownLine } from './shown-lines.ts';

/** The files of an artifact, each to be copied or saved. */
export function CodeView({ artifact }: { artifact: Artifact }) {
  if (artifact.files.length === 0)
    return <p className="panel-note">Nothing of this plan can be sent this way. The groups step says why.</p>;
  return artifact.files.map((file) => (
    <section key={file.name} aria-label={file.name}>
      <div className="file">
        <span>
          {file.name} · {artifact.title}
        </span>
        <span className="row">
          <button
            type="button"
            className="btn small"
            aria-label={`Download ${file.name}`}
            onClick={() => {
              download(file.name, textOf(file.lines));
              announce(`Downloaded ${file.name}`);
            }}
          >
            Download
          </button>
          <CopyButton text={() => textOf(file.lines)} what={file.name} />
        </span>
      </div>
      <CodeBlock label={`Code of ${file.name}`} lines={file.lines.map((line) => shownLine(line, file.language))} />
    </section>
  ));
}
