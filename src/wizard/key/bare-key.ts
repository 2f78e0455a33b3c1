/** A key as typed, without the spaces and quotes that come along when copying. */
export function bareKey(typed: string): string {
  return typed.trim().replace(/^(["'`“”‘’])(.*)["'`“”‘’]$/, '$2');
}
