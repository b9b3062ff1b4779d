// A riddle, after the password where the app sends one; three tries.

const TRIES = 3;

function decision(session) {
  const last = session.at(-1);
  const riddles = session.filter((step) => step.challengeName === 'CUSTOM_CHALLENGE').length;
  if (last?.challengeName === 'SRP_A') return { challengeName: 'PASSWORD_VERIFIER' };
  if (last?.challengeName === 'CUSTOM_CHALLENGE' && last.challengeResult) return { issueTokens: true };
  const isPasswordWrong = riddles === 0 && last?.challengeResult === false;
  return riddles >= TRIES || isPasswordWrong ? { failAuthentication: true } : { challengeName: 'CUSTOM_CHALLENGE' };
}

export const handler = async (event) => {
  Object.assign(event.response, { issueTokens: false, failAuthentication: false }, decision(event.request.session));
  return event;
};
