/** Code in a line of its own that breaks behind a slash or hyphen and before a version, and not within a name. */
export function Breakable({ text }: { text: string }) {
  let offset = 0;
  return (
    <code>
      {text.split(/(?<=[/\-_:])|(?=@\d)|(?<=\.)(?=[a-z])/).map((part) => {
        const key = offset;
        offset += part.length;
        return (
          <span key={key}>
            {part}
            <wbr />
          </span>
        );
      })}
    </code>
  );
}
