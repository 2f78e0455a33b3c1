import { isMessageType, type MessageType, trackingPathOf } from '../../segment/tracking-paths.ts';
import { at, itemsOf, type Node, textIn } from '../json/node.ts';
import type { Mapped } from '../text/mapped.ts';
import type { RawRequest } from './raw-request.ts';
import { readDoc } from './read-doc.ts';
import type { SegmentMessage, SegmentSubject } from './subject.ts';

/** The kind of a message that does not say it, by what it holds. */
function kindOf(node: Node): MessageType | undefined {
  const said = textIn(at(node, 'type'));
  if (isMessageType(said)) return said;
  if (at(node, 'groupId') !== undefined) return 'group';
  if (at(node, 'event') !== undefined) return 'track';
  return at(node, 'traits') === undefined ? undefined : 'identify';
}

/** The messages of a JSON text for Segment, one or a batch, and what stands among them and is none. */
export function messagesOf(root: Node, path: string): { messages: SegmentMessage[]; strays: Node[] } {
  const batch = at(root, 'batch');
  const wanted = trackingPathOf(path);
  if (wanted === 'metrics') return { messages: [], strays: [] };
  const nodes = batch ? itemsOf(batch) : root.kind === 'array' ? root.items : [root];
  const messages: SegmentMessage[] = [];
  const strays: Node[] = [];
  for (const node of nodes) {
    const type = batch === undefined && isMessageType(wanted) ? wanted : kindOf(node);
    if (node.kind === 'object' && type !== undefined) messages.push({ type, node, hasOwnIds: false });
    else if (node.kind !== 'code') strays.push(node);
  }
  return { messages, strays };
}

/** What a JSON text for Segment says. */
export function readMessages(
  text: Mapped,
  { raw, span, path = '' }: { raw?: RawRequest; span: { start: number; end: number }; path?: string },
): SegmentSubject {
  const read = readDoc(text);
  const said = read.doc ? messagesOf(read.doc.root, path) : { messages: [] };
  return { service: 'segment', ...span, ...(raw ? { raw } : {}), text, ...read, ...said };
}
