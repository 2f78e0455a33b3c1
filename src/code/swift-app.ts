import { blocks, indent, type Line, lines } from './line.ts';

/**
 * An app's delegate, which UIKit makes and calls first.
 * @param module what is imported beside UIKit
 * @param members of the class
 * @param body of `didFinishLaunchingWithOptions`, which returns a Bool
 */
export function swiftApp(module: string, members: Line[], body: Line[]): Line[] {
  return blocks(
    lines(`import ${module}`, 'import UIKit'),
    lines(
      '@main',
      'class AppDelegate: UIResponder, UIApplicationDelegate {',
      indent(members, '    '),
      '',
      '    func application(',
      '        _ application: UIApplication,',
      '        didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?',
      '    ) -> Bool {',
      indent(body, '        '),
      '    }',
      '}',
    ),
  );
}
