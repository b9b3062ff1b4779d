// What both senders do: open the code, and hand the letter to the shop's own post office.

import { CommitmentPolicy, KmsKeyringNode, buildClient } from '@aws-crypto/client-node';

const { KEY_ARN, POST_OFFICE_URL } = process.env;
const { decrypt } = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT);
const keyring = new KmsKeyringNode({ generatorKeyId: KEY_ARN });

// The code in the clear. It must have been made for the pool that sends it.
async function opened(event) {
  const { plaintext, messageHeader } = await decrypt(keyring, Buffer.from(event.request.code, 'base64'));
  if (messageHeader.encryptionContext['userpool-id'] !== event.userPoolId) {
    throw new Error("the code is another pool's");
  }
  return plaintext.toString();
}

// Posts the code to an address or a number.
export async function post(event, to) {
  const { userPoolId: pool, triggerSource: source, userName: user } = event;
  const letter = { pool, source, user, to, code: await opened(event) };
  await fetch(`${POST_OFFICE_URL}/letters`, { method: 'POST', body: JSON.stringify(letter) });
}
