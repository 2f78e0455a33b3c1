/** What a page posted. */
export interface Posts {
  /** Events of the forms that were posted since this was last asked, oldest first. */
  take: () => Record<string, unknown>[];
}

/** Takes the place of a page's XMLHttpRequest: nothing leaves the page, and the answer is there at once. */
export function recordPosts(page: object): Posts {
  let forms: string[] = [];
  class Recorder {
    readyState = 0;
    status = 0;
    responseText = '';
    onreadystatechange: () => void = () => undefined;
    open(): void {}
    setRequestHeader(): void {}
    send(form: string): void {
      forms.push(form);
      Object.assign(this, { readyState: 4, status: 200, responseText: 'success' });
      this.onreadystatechange();
    }
  }
  Object.assign(page, { XMLHttpRequest: Recorder });
  return {
    take: () => {
      const events = forms.flatMap((form) => JSON.parse(new URLSearchParams(form).get('e') ?? '[]'));
      forms = [];
      return events;
    },
  };
}
