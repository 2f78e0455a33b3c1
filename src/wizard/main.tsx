import '../ui/base.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { restoreTheme } from '../ui/theme.ts';
import { App } from './app.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { apiKey } from './key/api-key.ts';
import { startup } from './startup.ts';

restoreTheme();
apiKey.restore();
const root = document.getElementById('root');
if (root)
  startup().finally(() =>
    createRoot(root).render(
      <StrictMode>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </StrictMode>,
    ),
  );
