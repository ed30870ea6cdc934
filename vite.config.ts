import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // Everything stays a file with a hash: a strict content security policy allows no data: script or style.
    assetsInlineLimit: 0,
    // Libraries change less often than the desk: a browser keeps them over many releases.
    // The map's come with the map, when somebody looks at one.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'libraries', test: /node_modules\/(?!maplibre-gl|@maplibre|@mapbox)/ }],
        },
      },
    },
    chunkSizeWarningLimit: 640,
    // Browsers that know light-dark(), so that each colour is written once for both themes.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
  },
});
