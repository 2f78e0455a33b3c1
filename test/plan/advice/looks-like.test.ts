import { expect, test } from 'vitest';
import { hasLegalForm, looksLikeId, looksLikeName, namesKind } from '../../../src/plan/advice/looks-like.ts';

test('legal forms end names of companies', () => {
  for (const name of ['Acme Corp', 'Acme Inc.', 'acme llc', 'Beispiel GmbH', 'Volvo AB', 'Ahold N.V.', 'Acme, Ltd'])
    expect(hasLegalForm(name), name).toBe(true);
  for (const name of ['org id', 'test ab', 'Corp', 'inc', 'company', 'is so', 'Corporate'])
    expect(hasLegalForm(name), name).toBe(false);
});

test('kinds of things', () => {
  for (const type of ['Org ID', 'account_name', 'Business Unit', 'workspace', 'company-id'])
    expect(namesKind(type), type).toBe(true);
  for (const type of ['Acme', 'Blue Ocean', 'identity', '']) expect(namesKind(type), type).toBe(false);
});

test('names and ids as group values', () => {
  for (const name of ['Acme', 'acme corp', 'ACME CORP', 'Team 15', 'O’Neill & Sons', 'GitHub', 'Ünlü'])
    expect(looksLikeName(name), name).toBe(true);
  for (const value of ['acme', 'ORG-15', 'ORG 15', 'a_1', '15', 'a1b2', '', '007', 'TRUE', '漢字'])
    expect(looksLikeName(value), value).toBe(false);
  for (const id of ['15', 'org-7', '550e8400-e29b-41d4-a716-446655440000']) expect(looksLikeId(id), id).toBe(true);
  for (const value of ['tennis', 'Team 15', '']) expect(looksLikeId(value), value).toBe(false);
});
