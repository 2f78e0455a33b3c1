type Fields = [name: string, value: string][];

/** Which way a form is encoded, by its content type. Browsers say `text/plain` of a body that is plain text. */
export function formEncoding(contentType: string): 'urlencoded' | 'multipart' | undefined {
  const [type] = contentType.toLowerCase().split(';', 1);
  if (type?.trim() === 'application/x-www-form-urlencoded') return 'urlencoded';
  return type?.trim() === 'multipart/form-data' ? 'multipart' : undefined;
}

/** Fields of a form body, in order. None for a body that is no form, or a broken one. */
export async function formFieldsIn(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Fields> {
  switch (formEncoding(contentType)) {
    case 'urlencoded':
      return [...new URLSearchParams(new TextDecoder().decode(bytes))];
    case 'multipart':
      try {
        const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
        const fields = [...form].map(
          async ([name, value]): Promise<[string, string]> => [
            name,
            typeof value === 'string' ? value : await value.text(),
          ],
        );
        return await Promise.all(fields);
      } catch {
        return [];
      }
    default:
      return [];
  }
}
