import { HOSTS } from '../amplitude/endpoints.ts';
import { type ExplainContext, type Explanation, ifArrived, wayAround } from './explanation.ts';
import type { Where } from './outcome.ts';

function hostOf({ region }: ExplainContext): string {
  return new URL(HOSTS[region]).host;
}

function hungUp(context: ExplainContext): Explanation {
  const { again, remarks } = ifArrived(context);
  return {
    title: 'Sent, and the connection broke off',
    what: 'The request was sent to this page’s own server, and the connection ended without an answer. It may have arrived.',
    why: 'The server is running, so it hung up in the middle, or an extension stopped the request.',
    todo: [
      context.destination === 'sandbox'
        ? 'Look at what the sandbox has received before you send it again.'
        : 'Look in Amplitude whether it arrived before you send it again.',
      ...remarks,
    ],
    again,
    ...(context.destination === 'sandbox' ? {} : { offer: 'curl' }),
  };
}

/** It was sent, and this page may not see the answer. */
export function explainUnreadable(where: Where, context: ExplainContext): Explanation {
  if (where === 'server') return hungUp(context);
  const { again, remarks } = ifArrived(context);
  const isForm = 'identification' in context.call;
  return {
    title: 'Sent, but the answer cannot be read',
    what: `The request went out to ${hostOf(context)}, and the browser keeps the answer from this page. It may have arrived.`,
    why: isForm
      ? 'Browsers send a form like this one without asking first, and show the answer only if the other site allows it. It did not.'
      : 'Browsers show an answer only if the other site allows it. They also ask before they send JSON; if that was refused, nothing arrived.',
    todo: [
      'Look in Amplitude whether it arrived, before you send it again: User Profiles, or the Ingestion Debugger.',
      wayAround(context) === 'relay'
        ? 'To see the answer, send through the local relay, or run the same request with cURL.'
        : 'To see the answer, run the same request with cURL.',
      ...remarks,
    ],
    again,
    offer: wayAround(context),
  };
}

/** This page's own server answers and the ingestion host does not. */
export function explainBlocked(context: ExplainContext): Explanation {
  const host = hostOf(context);
  return {
    title: 'Blocked on the way to Amplitude',
    what: `The request did not get to ${host}. As far as can be told from here, nothing arrived.`,
    why: 'Most ad and tracking blockers, some browsers (Firefox in private windows, Opera, DuckDuckGo) and some networks have this host on their list. Your API key is not the reason. A computer without a way to the internet looks the same from here.',
    todo: [
      wayAround(context) === 'relay'
        ? 'Send through the local relay: it goes out from your computer, not from the browser.'
        : 'Run the same request with cURL: it goes out from your computer, not from the browser.',
      `Or allow ${host} in your blocker for this page, then send it again.`,
      'If this page is blocked, your app’s own users may be too: Amplitude’s documentation describes a proxy on your own domain.',
    ],
    again: 'yes',
    offer: wayAround(context),
  };
}

function serverGone({ destination }: ExplainContext): Explanation {
  return {
    title: 'The wizard’s own server does not answer',
    what: `The ${destination === 'relay' ? 'relay' : 'sandbox'} was not reached. As far as can be told from here, nothing arrived.`,
    why: 'It is part of the server that delivered this page, and that has stopped. Your connection and your API key are not the reason.',
    todo: [
      'Start the server again in the terminal, with the same command.',
      'Then send it again: your answers are kept.',
    ],
    again: 'yes',
    ...(destination === 'relay' ? { offer: 'curl' } : {}),
  };
}

/** No connection: to the network, or to this page's own server. */
export function explainOffline(where: Where, context: ExplainContext): Explanation {
  if (where === 'server') return serverGone(context);
  return {
    title: 'No connection',
    what: 'This browser is offline. As far as can be told, nothing arrived; and nothing waits to be sent later.',
    why: 'The browser says that there is no network, or neither Amplitude nor this page’s own server could be reached.',
    todo: [
      'Connect, then send it again.',
      ...(context.destination === 'sandbox' ? [] : ['The sandbox on your computer needs no network.']),
    ],
    again: 'yes',
    ...(context.destination === 'sandbox' ? {} : { offer: 'sandbox' }),
  };
}
