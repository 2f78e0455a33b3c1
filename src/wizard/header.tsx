import { useState } from 'react';
import { HOSTS } from '../amplitude/endpoints.ts';
import { onDemand } from '../ui/on-demand.tsx';
import { chooseTheme, type Theme, useTheme } from '../ui/theme.ts';
import { useAnswer } from './answers-store.ts';
import { useDestination } from './destination.ts';
import { CHECK_PATH, usePath } from './navigation.ts';
import { PageLink } from './page-link.tsx';

const PlanMenu = onDemand(() => import('./plan-menu/plan-menu.tsx'), 'PlanMenu');

const NEXT_THEME: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

function ThemeButton() {
  const theme = useTheme();
  const next = NEXT_THEME[theme];
  return (
    <button
      type="button"
      className="icon"
      aria-label={`Colours: ${theme}. Change to ${next}.`}
      title={`Colours: ${theme}`}
      onClick={() => chooseTheme(next)}
    >
      {{ system: '◐', light: '○', dark: '●' }[theme]}
    </button>
  );
}

/** Name of the product, where things go, and what can be done with the plan as a whole. */
export function Header() {
  const region = useAnswer((answers) => answers.region);
  const destination = useDestination();
  const path = usePath();
  const [menu, setMenu] = useState(false);
  return (
    <header>
      <strong>Group setup</strong>
      <span className="spacer" />
      <span className="chip wide">
        {region.toUpperCase()} · {HOSTS[region].replace('https://', '')}
      </span>
      <span className="chip destination">
        <span className={destination === 'sandbox' ? 'dot' : 'dot live'} />
        {destination === 'sandbox' ? 'Sandbox · no key needed' : 'Tests go to Amplitude'}
      </span>
      <PageLink className="btn small" href={CHECK_PATH} current={path === CHECK_PATH}>
        Check
      </PageLink>
      <button type="button" className="btn small" aria-haspopup="dialog" onClick={() => setMenu(true)}>
        Share or import
      </button>
      <ThemeButton />
      {menu ? <PlanMenu onClose={() => setMenu(false)} /> : null}
    </header>
  );
}
