import { useEffect } from 'react';
import { PageLink } from './page-link.tsx';

/** What an address shows that leads nowhere. */
export function NoPage() {
  useEffect(() => {
    document.title = 'Not found – Group setup';
  }, []);
  return (
    <main className="page">
      <div>
        <h1>There is nothing at this address</h1>
        <p className="lede">It may be mistyped, or from another version of the wizard. Your answers are kept.</p>
        <PageLink className="btn primary" href="/">
          Go to the wizard
        </PageLink>
      </div>
    </main>
  );
}
