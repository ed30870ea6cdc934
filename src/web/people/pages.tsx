import type { Route } from '../route.js';
import { AccountPage } from './account.js';
import { PeoplePage } from './people.js';
import { RecordPage } from './record.js';

/** The pages about people, loaded together when the first of them is opened. */
export default function PeoplePages({
  route,
}: {
  route: Extract<Route, { page: 'account' | 'people' | 'record' }>;
}) {
  switch (route.page) {
    case 'account':
      return <AccountPage />;
    case 'people':
      return <PeoplePage />;
    case 'record':
      return <RecordPage query={route.query} />;
  }
}
