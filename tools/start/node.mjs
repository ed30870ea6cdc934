// Read by whatever Node is there: nothing newer than Node 12 in this file.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Dateline needs Node 20.19 or later; this is Node ' +
      process.versions.node +
      '. Install a current Node from nodejs.org and run this again.',
  );
  process.exit(2);
}
