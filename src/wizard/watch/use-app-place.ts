import type { SandboxAddresses } from '../../sandbox/stream-events.ts';
import { createStore } from '../../ui/store.ts';
import { needsTls, platformsOf } from '../../watch/app-platforms.ts';
import type { Chosen } from '../chosen.ts';
import { type AppPlace, placesOf } from './places.ts';

/** Where the app was said to run, until the page is left. */
const said = createStore('');

/** The places an app may run at, the one that was chosen, and a way to choose another. */
export function useAppPlace(addresses: SandboxAddresses, { source, target }: Chosen) {
  const id = said.use();
  const places = placesOf(addresses);
  const sender = { source: source.id, target: target.id };
  const isOfAndroid = platformsOf(sender).join() === 'android';
  const usual = [...(needsTls(sender) ? ['https'] : []), ...(isOfAndroid ? ['android'] : [])];
  const find = (wanted: string) => places.find((place) => place.id === wanted);
  const place: AppPlace = [id, ...usual].map(find).find((found) => found !== undefined) ??
    places[0] ?? { id: 'here', title: '', base: addresses.base };
  return { places, place, choose: said.set };
}
