import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Announcer } from '../../src/ui/announcer.tsx';
import { CopyButton } from '../../src/ui/copy-button.tsx';

function renderButton() {
  render(
    <>
      <CopyButton text={() => 'the text'} what="groups.ts" />
      <Announcer />
    </>,
  );
  return screen.getByRole('button', { name: 'Copy groups.ts' });
}

test('copies, says so on the button and to screen readers, and keeps the focus', async () => {
  const user = userEvent.setup();
  const button = renderButton();
  await user.click(button);
  expect(await navigator.clipboard.readText()).toBe('the text');
  expect(button.textContent).toBe('Copied');
  expect(screen.getByRole('status').textContent).toBe('Copied groups.ts');
  expect(document.activeElement).toBe(button);
});

test('the second copy is announced as well', async () => {
  const user = userEvent.setup();
  const button = renderButton();
  await user.click(button);
  const first = screen.getByRole('status').textContent;
  await user.click(button);
  const second = screen.getByRole('status').textContent;
  expect(second).not.toBe(first);
  expect(second?.trim()).toBe(first?.trim());
});

test('says that it could not copy where no way works', async () => {
  const user = userEvent.setup();
  const button = renderButton();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  document.execCommand = () => false;
  await user.click(button);
  expect(button.textContent).toBe('Not copied');
  expect(screen.getByRole('status').textContent).toContain('Could not copy groups.ts');
});
