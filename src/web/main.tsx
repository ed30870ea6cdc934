import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/source-sans-3/wght.css';
import './theme.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/marks.css';
import './styles/empty.css';
import './styles/shell.css';
import './styles/settings.css';
import './styles/people.css';
import './styles/inbox.css';
import './styles/rows.css';
import './styles/rowWidths.css';
import './styles/acts.css';
import './styles/dialog.css';
import './styles/report.css';
import './styles/article.css';
import './styles/claim.css';
import './styles/judging.css';
import './styles/editor.css';
import './styles/timeline.css';
import './styles/reportPrint.css';
import './styles/events.css';
import './styles/figures.css';
import './styles/chart.css';
import './styles/eventViews.css';
import './styles/map.css';
import './styles/names.css';
import './styles/eventPage.css';
import './styles/saved.css';
import './styles/books.css';
import './styles/bookDays.css';
import './styles/bookViews.css';
import './styles/entry.css';
import './styles/entryForm.css';
import './styles/imports.css';
import './styles/booksPrint.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { startWords } from './i18n.js';
import { tellMissing } from './parts/later.js';
import { Gate } from './people/gate.js';
import { client } from './queries.js';

const spoken = await startWords();

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Gate>
        <App />
      </Gate>
    </QueryClientProvider>
  </StrictMode>,
);

if (!spoken) void tellMissing();
