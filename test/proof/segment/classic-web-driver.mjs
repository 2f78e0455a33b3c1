/**
 * Runs Amplitude (Classic) with Amplitude's SDK in a stand-in for a page. Reads group calls with settings as lines of
 * JSON, and answers each with what the SDK posted. Its argument is the folder of the packages.
 */

import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { Window } from 'happy-dom';

// The SDK warns on the console; standard output is for answers.
console.log = console.error;

const require = createRequire(`${process.argv[2]}/index.js`);

const window = new Window({ url: 'https://app.example/' });
let posted = [];

class XMLHttpRequest {
  open() {}
  setRequestHeader() {}
  send(body) {
    posted.push(JSON.parse(new URLSearchParams(body).get('e')));
    Object.assign(this, { readyState: 4, status: 200, responseText: 'success' });
    setTimeout(() => this.onreadystatechange(), 0);
  }
}

window.XMLHttpRequest = XMLHttpRequest;
const { document, navigator, localStorage, location } = window;
for (const [name, value] of Object.entries({
  window,
  self: window,
  document,
  navigator,
  localStorage,
  location,
  XMLHttpRequest,
}))
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

const Integration = require('@segment/analytics.js-integration-amplitude');
const { Group } = require('segmentio-facade');
window.amplitude = require('amplitude-js');

let count = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { call, settings } = JSON.parse(line);
  posted = [];
  let error = '';
  try {
    // An instance of its own for each, as each would be another page.
    const client = window.amplitude.getInstance(`page ${++count}`);
    client.init('key', call.userId, { includeUtm: false, saveEvents: false });
    window.amplitude.getInstance = () => client;
    new Integration(settings).group(new Group(call));
  } catch (thrown) {
    error = String(thrown);
  } finally {
    window.amplitude.getInstance = Object.getPrototypeOf(window.amplitude).getInstance;
  }
  await new Promise((resolve) => setTimeout(resolve, 0));
  process.stdout.write(`${JSON.stringify(JSON.stringify({ events: posted.flat(), error }))}\n`);
}
