import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../src/wizard/error-boundary.tsx';

function Broken(): never {
  throw new Error('broken on purpose');
}

test('what breaks while drawing leaves a page that keeps the answers', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('heading').textContent).toBe('This page broke');
  expect(screen.getByRole('button', { name: 'Save my answers' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
});
