import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useTask } from '../../src/ui/use-task.ts';

/** The query client tells what happened in a timer of its own. */
const soon = () => new Promise((done) => setTimeout(done, 5));

/** A task that ends when it is told to. */
function setUp() {
  const ends = new Map<string, { done: (data: string) => void; fail: (reason: Error) => void }>();
  const onDone = vi.fn();
  const onSettled = vi.fn();
  const run = (input: string) =>
    new Promise<string>((done, fail) => {
      ends.set(input, { done, fail });
    });
  const { result, unmount } = renderHook(() => useTask({ run, onDone, onSettled }));
  const end = (input: string) =>
    act(async () => {
      ends.get(input)?.done(`${input} is done`);
      await soon();
    });
  const fail = (input: string) =>
    act(async () => {
      ends.get(input)?.fail(new Error('broken'));
      await soon();
    });
  return {
    result,
    unmount,
    onDone,
    onSettled,
    end,
    fail,
    start: (input: string) =>
      act(async () => {
        result.current.start(input);
        await soon();
      }),
  };
}

test('a task is under way until it is done', async () => {
  const { result, start, end, onDone, onSettled } = setUp();
  expect(result.current.status).toBe('idle');
  await start('first');
  expect(result.current.status).toBe('pending');
  await end('first');
  expect(result.current).toMatchObject({ status: 'success', data: 'first is done' });
  expect(onDone).toHaveBeenCalledWith('first is done', 'first');
  expect(onSettled).toHaveBeenCalledTimes(1);
});

test('a failure is told, and gone with the next start', async () => {
  const { result, start, fail, onDone, onSettled } = setUp();
  await start('first');
  await fail('first');
  expect(result.current.status).toBe('error');
  expect(onDone).not.toHaveBeenCalled();
  expect(onSettled).toHaveBeenCalledTimes(1);
  await start('second');
  expect(result.current.status).toBe('pending');
});

test('what ends after a reset or another start is not shown', async () => {
  const { result, start, end } = setUp();
  await start('first');
  act(() => result.current.reset());
  await end('first');
  expect(result.current.status).toBe('idle');
  await start('second');
  await start('third');
  await end('third');
  await end('second');
  expect(result.current.data).toBe('third is done');
});

test('what ends when nobody looks any more is told all the same', async () => {
  const { start, end, unmount, onDone } = setUp();
  await start('first');
  unmount();
  await end('first');
  await waitFor(() => expect(onDone).toHaveBeenCalledWith('first is done', 'first'));
});
