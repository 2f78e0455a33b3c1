import { Notice } from '../../ui/notice.tsx';
import { CommandLine } from './command-line.tsx';

/** Says what watching needs, where the page has no server. */
export function NeedsServer() {
  return (
    <Notice>
      <p>
        <b>Watching needs the local server</b>
      </p>
      <p>
        This page is served without one, and your app cannot send to a page. In a copy of this project, run this, and
        open the address it prints. “Share or import” brings your plan along.
      </p>
      <CommandLine text="npm install && npm start" what="the command" />
    </Notice>
  );
}
