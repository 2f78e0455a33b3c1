import type { Operation } from '../../plan/operations.ts';

/** Operations in the words of the form. */
export const OPERATION_WORDS: Record<Operation, string> = {
  $set: 'set',
  $setOnce: 'set once',
  $add: 'add',
  $append: 'append',
  $prepend: 'prepend',
  $preInsert: 'pre-insert',
  $postInsert: 'post-insert',
  $remove: 'remove',
  $unset: 'unset',
  $clearAll: 'clear all',
};
