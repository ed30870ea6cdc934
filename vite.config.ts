import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// What every page needs changes less often than the desk: a browser keeps it over many releases. The rest of what is
// installed comes with the pages that use it.
const libraries =
  /node_modules\/(?:react|react-dom|scheduler|i18next|tinykeys|use-sync-external-store|@tanstack\/[^/]+)\//;

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Everything stays a file with a hash: a strict content security policy allows no data: script or style.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'libraries', test: libraries }] } } },
    chunkSizeWarningLimit: 640,
    // Browsers that know light-dark(), so that each colour is written once for both themes.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
  },
});
