import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, openSocket } from '../testing/socket-client.ts';
import { API_KEY, PUBLISH_TALLY, startTestApi, type TestApi, tallyOf } from '../testing/start-test-api.ts';
import { hostileTokens, idToken } from '../testing/test-pool.ts';

const ON_TALLY = 'subscription S { onTally(boothId: "demo") { ballots options { count } } }';
const STRANGERS = Object.entries(hostileTokens);

let server: TestApi;
beforeAll(async () => {
  server = await startTestApi();
});
afterAll(() => server.stop());

const publish = (ballots: number) => server.api.execute(PUBLISH_TALLY, { payload: tallyOf({ ballots }) }, 'AWS_IAM');
const heard = (id: string, ballots: number) => ({
  type: 'data',
  id,
  payload: { data: { onTally: { ballots, options: [{ count: 1 }] } } },
});

describe('the handshake', () => {
  it.each(['SUBPROTOCOL', 'QUERY'] as const)('takes a token from the %s', async (how) => {
    const client = await openSocket(server.port, { how, authorization: { Authorization: idToken('olga') } });
    client.send({ type: 'connection_init' });
    expect(await client.next()).toMatchObject({ type: 'connection_ack' });
    client.close();
  });

  it.each(STRANGERS)('tells whoever brings %s, and closes', async (_name, token) => {
    const client = await openSocket(server.port, { authorization: { Authorization: token } });
    client.send({ type: 'connection_init' });
    expect(await client.next()).toMatchObject({
      type: 'connection_error',
      payload: { errors: [{ errorType: 'UnauthorizedException', errorCode: 401 }] },
    });
    expect(await client.closed()).toBe(1008);
  });
});

describe('a subscription', () => {
  it.each(['Authorization', 'authorization'])('is heard under %s', async (header) => {
    const authorization = { [header]: `Bearer ${idToken('olga')}` };
    const client = await connect(server.port, authorization);
    client.start('1', ON_TALLY, {}, authorization);
    expect(await client.next()).toEqual({ type: 'start_ack', id: '1' });
    await publish(5);
    expect(await client.next()).toEqual(heard('1', 5));
    client.close();
  });

  it.each(STRANGERS)('is refused for %s, and the connection lives on', async (_name, token) => {
    const client = await connect(server.port);
    client.start('1', ON_TALLY, {}, { Authorization: token });
    expect(await client.next()).toMatchObject({
      type: 'error',
      id: '1',
      payload: { errors: [{ errorType: 'UnauthorizedException', errorCode: 401 }] },
    });
    client.start('1', ON_TALLY, {}, API_KEY);
    expect(await client.next()).toEqual({ type: 'start_ack', id: '1' });
    client.close();
  });

  it('stands beside one of another mode on the same connection', async () => {
    const client = await connect(server.port);
    client.start('key', ON_TALLY, {}, API_KEY);
    client.start('token', ON_TALLY, {}, { Authorization: idToken('olga') });
    const acknowledged = [await client.next(), await client.next()];
    expect(acknowledged).toEqual(
      expect.arrayContaining([
        { type: 'start_ack', id: 'key' },
        { type: 'start_ack', id: 'token' },
      ]),
    );
    await publish(7);
    const data = [await client.next(), await client.next()];
    expect(data).toEqual(expect.arrayContaining([heard('key', 7), heard('token', 7)]));
    client.close();
  });

  it('goes on when its token is over; a new one needs a new token', async () => {
    const brief = { Authorization: idToken('olga', [], { exp: Math.floor(Date.now() / 1000) + 2 }) };
    const client = await connect(server.port, brief);
    client.start('old', ON_TALLY, {}, brief);
    expect(await client.next()).toEqual({ type: 'start_ack', id: 'old' });
    let refusal: { type: string; id?: string };
    for (let attempt = 0; ; attempt += 1) {
      client.start(`new-${attempt}`, ON_TALLY, {}, brief);
      refusal = await client.next();
      if (refusal.type === 'error') break;
      client.send({ type: 'stop', id: `new-${attempt}` });
      await client.next();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(refusal).toMatchObject({ payload: { errors: [{ errorType: 'UnauthorizedException' }] } });
    await publish(9);
    expect(await client.next()).toEqual(heard('old', 9));
    client.close();
  });
});
