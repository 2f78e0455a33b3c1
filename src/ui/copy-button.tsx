import { useEffect, useRef, useState } from 'react';
import { announce } from './announcer.tsx';

interface CopyButtonProps {
  /** The text to copy, made when it is asked for; a promise where something has to be loaded first. */
  text: () => string | Promise<string>;
  /** What is copied, as the end of "Copy …". */
  what: string;
  /** The same as the end of "Copied …", where that differs. */
  told?: string;
  /** Words on the button; "Copy" if left out. */
  label?: string;
  className?: string;
}

/** Copies without asking the clipboard for leave, for pages that are not served securely. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'hidden';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

/** Safari takes a text for the clipboard during the click alone, so one that is still to come is handed over as such. */
function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  const blob = text.then((ready) => new Blob([ready], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

async function copy(text: string | Promise<string>): Promise<boolean> {
  try {
    await write(text);
    return true;
  } catch {
    const focused = document.activeElement;
    const done = await Promise.resolve(text).then(copyBySelection, () => false);
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
}

/** A button that copies, says so on itself and to screen readers, and keeps the focus. */
export function CopyButton({ text, what, told = what, label = 'Copy', className = 'btn small' }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  async function onClick() {
    const done = await copy(text());
    setState(done ? 'copied' : 'failed');
    announce(done ? `Copied ${told}` : `Could not copy ${told}. Select the text and copy it by hand.`);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setState('idle'), 2000);
  }
  const words = { idle: label, copied: 'Copied', failed: 'Not copied' };
  return (
    <button type="button" className={className} onClick={onClick} aria-label={`${label} ${what}`.trim()}>
      {words[state]}
    </button>
  );
}
