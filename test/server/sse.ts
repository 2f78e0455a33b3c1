/** A server-sent event, its data parsed. */
export interface Heard {
  id?: string;
  event: string;
  data: unknown;
}

/** The events of a piece of a stream; signs of life are events named `:`. */
export function eventsIn(text: string): Heard[] {
  return text
    .split('\n\n')
    .filter((block) => block !== '')
    .map((block) => {
      if (block.startsWith(':')) return { event: ':', data: null };
      const fields = new Map(
        block
          .split('\n')
          .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      const id = fields.get('id');
      return {
        ...(id === undefined ? {} : { id }),
        event: fields.get('event') ?? 'message',
        data: JSON.parse(fields.get('data') ?? 'null'),
      };
    });
}

/** Reads a stream event by event, as it comes. */
export function readEvents({ body }: Response) {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  const waiting: Heard[] = [];
  let rest = '';
  const next = async (): Promise<Heard | undefined> => {
    while (waiting.length === 0) {
      const part = await reader?.read();
      if (part?.value === undefined) return undefined;
      const text = rest + part.value;
      const end = text.lastIndexOf('\n\n') + 2;
      rest = end < 2 ? text : text.slice(end);
      if (end >= 2) waiting.push(...eventsIn(text.slice(0, end)));
    }
    return waiting.shift();
  };
  const take = async (count: number): Promise<(Heard | undefined)[]> => {
    const taken: (Heard | undefined)[] = [];
    while (taken.length < count) taken.push(await next());
    return taken;
  };
  return { next, take, cancel: async () => reader?.cancel() };
}
