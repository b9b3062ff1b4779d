// aws-amplify in Node.
//
// The library keeps one sign-in, one user and one store of tokens a process. Each device of a test runs a copy of its own.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

import { build } from 'esbuild';

const require = createRequire(import.meta.url);

const bundle = await build({
  entryPoints: [join(import.meta.dirname, '../apps/amplify.js')],
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  mainFields: ['module', 'main'],
  logLevel: 'error',
});
const library = new Script(
  `(function (module, exports, require, setTimeout, navigator) {${bundle.outputFiles[0].text}\n})`,
);

// What devices are named after.
const navigator = { userAgent: `Node.js/${process.versions.node}` };

// The library waits minutes for some codes, for which no test should be kept from ending.
const timeout = (...call) => setTimeout(...call).unref();

// Where a browser would keep tokens.
function memory() {
  const items = new Map();
  return {
    setItem: async (key, value) => void items.set(key, value),
    getItem: async (key) => items.get(key) ?? null,
    removeItem: async (key) => void items.delete(key),
    clear: async () => items.clear(),
  };
}

// `aws-amplify/auth` on a new device, for a client of a pool at `server`.
export function device(server, { UserPoolId, ClientId, IdentityPoolId }) {
  const module = { exports: {} };
  library.runInThisContext()(module, module.exports, require, timeout, navigator);
  const { configure, cognitoUserPoolsTokenProvider } = module.exports;
  cognitoUserPoolsTokenProvider.setKeyValueStorage(memory());
  configure({ endpoint: server.url, UserPoolId, ClientId, IdentityPoolId });
  return module.exports;
}
