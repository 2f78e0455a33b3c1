import { customerAsType } from './customer-as-type.ts';
import { nameAsValue, noReadableProperty } from './group-name-rules.ts';
import { idRule } from './id-rule.ts';
import { longTexts } from './length-rule.ts';
import { nearDuplicateTypes } from './near-duplicate-types.ts';
import type { Rule } from './rule.ts';
import { segmentFallbackType } from './segment-fallback-type.ts';
import { segmentTraitNames } from './segment-trait-names.ts';

/** Rules on users, group types and groups, which every plan has. */
export const NAME_RULES: readonly Rule[] = [
  idRule,
  nearDuplicateTypes,
  customerAsType,
  segmentFallbackType,
  segmentTraitNames,
  nameAsValue,
  noReadableProperty,
  longTexts,
];
