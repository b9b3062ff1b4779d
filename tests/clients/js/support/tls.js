// TLS for a test, as a proxy in front of the server would speak it: some clients know no other scheme.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

const NAMES = 'DNS:localhost,DNS:*.localhost,DNS:*.auth.localhost';
const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=tests'];

// A certificate for this machine's names.
export function certify() {
  const folder = mkdtempSync(join(tmpdir(), 'cognomen-tls-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
  const files = ['-addext', `subjectAltName=${NAMES}`, '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', ...KEY, ...files], { stdio: 'ignore' });
  const tls = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return tls;
}

// Answers by `listener` over TLS, until the file's tests are over.
export async function listen(tls, listener) {
  const server = createServer(tls, listener);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return server.address();
}

// Passes requests on to a server as they are.
export const pass = (server) => (incoming, outgoing) => {
  const { hostname, port } = new URL(server.url);
  const { method, url: path, headers } = incoming;
  const call = request({ hostname, port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.rawHeaders);
    answer.pipe(outgoing);
  });
  call.on('error', () => outgoing.destroy());
  incoming.pipe(call);
};
