// Asks for a sum. Only the question leaves the server.

import { randomInt } from 'node:crypto';

export const handler = async (event) => {
  const { challengeName, session } = event.request;
  if (challengeName === 'CUSTOM_CHALLENGE') {
    const [first, second] = [randomInt(1, 100), randomInt(1, 100)];
    const tries = session.filter((step) => step.challengeName === 'CUSTOM_CHALLENGE').length;
    event.response.publicChallengeParameters = { question: `${first} + ${second}`, tries: String(tries) };
    event.response.privateChallengeParameters = { sum: String(first + second) };
    event.response.challengeMetadata = `SUM_${tries + 1}`;
  }
  return event;
};
