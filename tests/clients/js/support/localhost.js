// Names below `localhost` are this machine (RFC 6761 section 6.3). Browsers know; the resolver that Node.js asks may not.

import dns from 'node:dns';

const ADDRESS = { address: '127.0.0.1', family: 4 };

const ask = dns.lookup;
dns.lookup = (name, options, done) => {
  if (!/\.localhost$/i.test(name)) return ask(name, options, done);
  const answer = done ?? options;
  if (options?.all) return process.nextTick(answer, null, [ADDRESS]);
  return process.nextTick(answer, null, ADDRESS.address, ADDRESS.family);
};
