import { CopyButton } from '../../ui/copy-button.tsx';

interface CommandLineProps {
  text: string;
  /** What it is, as the end of "Copy …". */
  what: string;
}

/** A line to copy. */
export function CommandLine({ text, what }: CommandLineProps) {
  return (
    <p className="command">
      <code>{text}</code>
      <CopyButton text={() => text} what={what} />
    </p>
  );
}
