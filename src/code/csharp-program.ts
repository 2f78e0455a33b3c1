import { blocks, indent, type Line, lines } from './line.ts';

/**
 * A C# program of one class.
 * @param usings the lines before it
 * @param body of `Main`
 */
export function csProgram(usings: Line[], body: Line[]): Line[] {
  return blocks(
    usings,
    lines(
      'public static class Groups',
      '{',
      '    public static void Main()',
      '    {',
      indent(body, '        '),
      '    }',
      '}',
    ),
  );
}
