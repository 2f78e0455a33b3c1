import { expect, test } from 'vitest';
import { isLoopback, ownHosts } from '../../src/server/own-hosts.ts';

test('a server on the loopback address goes by the loopback names, at its port', () => {
  const allows = ownHosts('127.0.0.1', 4173);
  expect(['127.0.0.1:4173', 'localhost:4173', '[::1]:4173'].map(allows)).toEqual([true, true, true]);
  expect(['localhost', 'localhost:80', '127.0.0.1:4174', '192.168.0.7:4173', 'evil.example:4173'].map(allows)).toEqual(
    Array(5).fill(false),
  );
});

test('a configured name is one of its names', () => {
  const allows = ownHosts('wizard.lan', 80);
  expect(['wizard.lan', 'localhost', 'wizard.lan.evil.example'].map(allows)).toEqual([true, true, false]);
});

test('the usual port of a scheme is not named', () => {
  expect(['localhost', 'localhost:443'].map(ownHosts('127.0.0.1', 443, 'https'))).toEqual([true, false]);
  expect(['localhost', 'localhost:80'].map(ownHosts('127.0.0.1', 80, 'https'))).toEqual([false, true]);
});

test('a server on every address goes by numbers, never by names that were pointed at it', () => {
  const allows = ownHosts('0.0.0.0', 4173);
  expect(['192.168.0.7:4173', '[fe80::1]:4173', 'localhost:4173'].map(allows)).toEqual([true, true, true]);
  expect(['192.168.0.7:80', 'evil.example:4173', '1.2.3.4.evil.example:4173'].map(allows)).toEqual(
    Array(3).fill(false),
  );
});

test('knows what only this machine can reach', () => {
  expect(['127.0.0.1', '127.0.0.2', 'localhost', '::1'].map(isLoopback)).toEqual(Array(4).fill(true));
  expect(['0.0.0.0', '::', '192.168.0.7', 'wizard.lan', '127.0.0.1.evil.example'].map(isLoopback)).toEqual(
    Array(5).fill(false),
  );
});
