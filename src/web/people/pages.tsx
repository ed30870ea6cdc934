import type { Route } from '../route.js';
import { AccountPage } from './account.js';
import { PeoplePage } from './people.js';
import { RecordPage } from './record.js';
import { SealingPage } from './sealing.js';
import './words.js';

/** The pages about people, loaded together when the first of them is opened. */
export default function PeoplePages({
  route,
}: {
  route: Extract<Route, { page: 'account' | 'people' | 'record' | 'sealing' }>;
}) {
  switch (route.page) {
    case 'account':
      return <AccountPage />;
    case 'people':
      return <PeoplePage />;
    case 'sealing':
      return <SealingPage />;
    case 'record':
      return <RecordPage query={route.query} />;
  }
}
