// Debian's Chromium with pages of a test's own and authenticators in software.
//
// Tests name the modules that run in their pages; they are bundled and served on http://localhost, where browsers let pages
// without TLS use passkeys. What a module exports is `app` in its page.

import { createServer } from 'node:http';
import { basename, extname } from 'node:path';
import { after, before } from 'node:test';

import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const html = (name) => `<!doctype html><meta charset="utf-8"><title>${name}</title><script src="/${name}.js"></script>`;
const nameOf = (file) => basename(file, extname(file));

async function bundle(module) {
  const built = await build({
    entryPoints: [module],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'app',
    platform: 'browser',
    define: { global: 'globalThis' },
    logLevel: 'error',
  });
  return built.outputFiles[0].text;
}

// Each app has a page under its name, and its script beside it.
async function serveApps(scripts) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const name = nameOf(pathname);
    const isScript = extname(pathname) === '.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? scripts.get(name) : html(name));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

// Starts a browser and serves `modules` (their paths) before the file's tests, and ends both after them. `open` makes a page
// of an app, with a profile of its own; `page` an empty one.
export function browse(...modules) {
  const browser = {};
  before(async () => {
    const scripts = await Promise.all(modules.map(async (module) => [nameOf(module), await bundle(module)]));
    browser.server = await serveApps(new Map(scripts));
    browser.url = `http://localhost:${browser.server.address().port}`;
    browser.process = await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
  });
  after(async () => {
    await browser.process?.close();
    browser.server?.closeAllConnections();
    await new Promise((resolve) => browser.server.close(resolve));
  });
  browser.page = async (options) => (await browser.process.newContext(options)).newPage();
  browser.open = async (app, options) => {
    const page = await browser.page(options);
    await page.goto(`${browser.url}/${app}`);
    return page;
  };
  return browser;
}

// Gives a page an authenticator: by default one built into the device, which knows its user and makes passkeys.
export async function addAuthenticator(page, options = {}) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      ...options,
    },
  });
  return {
    // The passkeys on it, private keys included.
    async credentials() {
      const found = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
      return found.credentials;
    },
    // Puts a passkey on it.
    async add(credential) {
      await devtools.send('WebAuthn.addCredential', { authenticatorId, credential });
    },
    // Takes a passkey off it.
    async remove({ credentialId }) {
      await devtools.send('WebAuthn.removeCredential', { authenticatorId, credentialId });
    },
    // Whether it knows the user from now on.
    async verifyUser(isUserVerified) {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
  };
}
