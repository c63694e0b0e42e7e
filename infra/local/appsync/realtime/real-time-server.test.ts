import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, openSocket } from '../testing/socket-client.ts';
import { API_KEY, PUBLISH_TALLY, startTestApi, type TestApi, tallyOf } from '../testing/start-test-api.ts';

const ON_BOOTH_TALLIES = 'subscription S($boothId: ID!) { onTally(boothId: $boothId) { pollId ballots } }';
const ON_ONE_TALLY =
  'subscription S($boothId: ID!, $pollId: ID) { onTally(boothId: $boothId, pollId: $pollId) { pollId ballots } }';

let server: TestApi;

beforeAll(async () => {
  server = await startTestApi({ limits: { subscriptions: 3, messageBytes: 4096, keepAliveMs: 100_000 } });
});
afterAll(() => server.stop());

const publish = (change: Record<string, unknown> = {}, mutation = PUBLISH_TALLY) =>
  server.api.execute(mutation, { payload: tallyOf(change) }, 'AWS_IAM');

describe('the handshake', () => {
  it.each(['SUBPROTOCOL', 'QUERY'] as const)('takes the key from the %s', async (how) => {
    const client = await openSocket(server.port, { how });
    client.send({ type: 'connection_init' });
    expect(await client.next()).toStrictEqual({
      type: 'connection_ack',
      payload: { connectionTimeoutMs: 300_000 },
    });
    client.close();
  });

  it('tells a wrong key after connection_init, and closes', async () => {
    const client = await openSocket(server.port, { authorization: 'wrong' });
    client.send({ type: 'connection_init' });
    expect(await client.next()).toMatchObject({
      type: 'connection_error',
      payload: { errors: [{ errorType: 'UnauthorizedException', errorCode: 401 }] },
    });
    expect(await client.closed()).toBe(1008);
  });

  it('starts nothing before connection_init', async () => {
    const client = await openSocket(server.port);
    client.start('1', ON_BOOTH_TALLIES, { boothId: 'demo' });
    expect(await client.next()).toMatchObject({ type: 'error' });
    client.close();
  });

  it.each([
    ['/elsewhere', 'graphql-ws', 404],
    ['//', 'graphql-ws', 404],
    ['/graphql/realtime', 'soap', 400],
  ])('turns away %s with protocol %s', async (path, protocol, status) => {
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-version': '13',
      'sec-websocket-protocol': protocol,
    };
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port: server.port, path, headers });
      asking.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject);
      asking.end();
    });
    expect(answer).toBe(status);
  });

  it('cuts off a message that is too large', async () => {
    const client = await connect(server.port);
    client.send({ type: 'start', id: '1', payload: { data: 'x'.repeat(5000) } });
    expect(await client.closed()).toBe(1009);
  });
});

describe('a connection', () => {
  it('is kept alive, and cut off when the client answers no more', async () => {
    const quick = await startTestApi({ limits: { keepAliveMs: 20 } });
    const client = await openSocket(quick.port, { keepAlives: true });
    client.send({ type: 'connection_init' });
    expect(await client.next()).toMatchObject({ type: 'connection_ack' });
    expect(await client.next()).toStrictEqual({ type: 'ka' });
    expect(await client.next()).toStrictEqual({ type: 'ka' });
    client.freeze();
    expect(await client.closed()).toBe(1006);
    await quick.stop();
  });

  it('must begin with connection_init, in time', async () => {
    const quick = await startTestApi({ limits: { initMs: 20 } });
    const client = await openSocket(quick.port);
    expect(await client.closed()).toBe(1008);
    await quick.stop();
  });

  it('is turned away when there are too many', async () => {
    const small = await startTestApi({ limits: { connections: 1 } });
    const client = await connect(small.port);
    await expect(openSocket(small.port)).rejects.toThrow('429');
    client.close();
    await small.stop();
  });
});

describe('a subscription', () => {
  it('delivers until it is stopped', async () => {
    const client = await connect(server.port);
    client.start('1', ON_BOOTH_TALLIES, { boothId: 'demo' });
    expect(await client.next()).toStrictEqual({ type: 'start_ack', id: '1' });
    await publish({ ballots: 5 });
    expect(await client.next()).toStrictEqual({
      type: 'data',
      id: '1',
      payload: { data: { onTally: { pollId: 'favourite-service', ballots: 5 } } },
    });
    client.send({ type: 'stop', id: '1' });
    expect(await client.next()).toStrictEqual({ type: 'complete', id: '1' });
    await publish({ ballots: 6 });
    client.start('2', ON_BOOTH_TALLIES, { boothId: 'demo' });
    expect(await client.next()).toStrictEqual({ type: 'start_ack', id: '2' });
    client.close();
  });

  it('hears its own booth and poll alone; an argument that is null or left open filters for null', async () => {
    const client = await connect(server.port);
    client.start('one', ON_ONE_TALLY, { boothId: 'demo', pollId: 'second' });
    client.start('null', ON_ONE_TALLY, { boothId: 'demo', pollId: null });
    client.start('unsupplied', ON_ONE_TALLY, { boothId: 'demo' });
    for (const id of ['one', 'null', 'unsupplied']) expect(await client.next()).toEqual({ type: 'start_ack', id });
    await publish({ boothId: 'other', pollId: 'second', ballots: 1 });
    await publish({ pollId: 'first', ballots: 2 });
    await publish({ pollId: 'second', ballots: 3 });
    await publish({ pollId: 'second', ballots: 4 });
    expect(await client.next()).toMatchObject({ id: 'one', payload: { data: { onTally: { ballots: 3 } } } });
    expect(await client.next()).toMatchObject({ id: 'one', payload: { data: { onTally: { ballots: 4 } } } });
    client.close();
  });

  it('gives each operation of one text its own fields, and goes on for one when another is stopped', async () => {
    const client = await connect(server.port);
    const query = `subscription Ballots { onTally(boothId: "demo") { ballots } }
      subscription Poll { onTally(boothId: "demo") { pollId } }`;
    const authorization = { 'x-api-key': API_KEY };
    for (const [id, operationName] of [
      ['1', 'Ballots'],
      ['2', 'Poll'],
      ['3', 'Ballots'],
    ]) {
      const data = JSON.stringify({ query, operationName });
      client.send({ type: 'start', id, payload: { data, extensions: { authorization } } });
      await client.next();
    }
    await publish({ ballots: 5 });
    const heard = [await client.next(), await client.next(), await client.next()];
    const fields = new Map(heard.map(({ id, payload }) => [id, payload?.data]));
    expect(fields.get('1')).toEqual({ onTally: { ballots: 5 } });
    expect(fields.get('2')).toEqual({ onTally: { pollId: 'favourite-service' } });
    expect(fields.get('3')).toEqual({ onTally: { ballots: 5 } });
    client.send({ type: 'stop', id: '1' });
    expect(await client.next()).toEqual({ type: 'complete', id: '1' });
    await publish({ ballots: 6 });
    expect([(await client.next()).id, (await client.next()).id].sort()).toEqual(['2', '3']);
    client.close();
  });

  it('gives only the fields that the mutation selected', async () => {
    const client = await connect(server.port);
    client.start('1', 'subscription { onTally(boothId: "demo") { pollId lagMs options { optionId } } }');
    await client.next();
    await publish({}, 'mutation M($payload: AWSJSON!) { publishTally(payload: $payload) { boothId id: pollId } }');
    expect(await client.next()).toMatchObject({
      payload: { data: { onTally: { pollId: 'favourite-service', lagMs: null, options: null } } },
    });
    client.close();
  });

  it('does not match what the mutation left out of its selection', async () => {
    const client = await connect(server.port);
    client.start('1', ON_BOOTH_TALLIES, { boothId: 'demo' });
    await client.next();
    await publish({ ballots: 1 }, 'mutation M($payload: AWSJSON!) { publishTally(payload: $payload) { ballots } }');
    await publish({ ballots: 2 });
    expect(await client.next()).toMatchObject({ payload: { data: { onTally: { ballots: 2 } } } });
    client.close();
  });

  it.each([
    ['a wrong key of its own', { boothId: 'demo' }, 'wrong', 'UnauthorizedException'],
    ['an id that would forge a key', { boothId: 'demo#POLL' }, undefined, 'InvalidRequest'],
    ['a missing variable', {}, undefined, 'ValidationError'],
  ])('is refused for %s', async (_name, variables, key, errorType) => {
    const client = await connect(server.port);
    client.start('1', ON_BOOTH_TALLIES, variables as Record<string, unknown>, key);
    expect(await client.next()).toMatchObject({ type: 'error', id: '1', payload: { errors: [{ errorType }] } });
    client.close();
  });

  it('is refused when it is a query, the same id again, or one too many', async () => {
    const client = await connect(server.port);
    client.start('q', '{ booth(boothId: "demo") { boothId } }');
    expect(await client.next()).toMatchObject({ type: 'error', id: 'q' });
    for (const id of ['1', '2', '3']) {
      client.start(id, ON_BOOTH_TALLIES, { boothId: 'demo' });
      await client.next();
    }
    client.start('1', ON_BOOTH_TALLIES, { boothId: 'demo' });
    expect(await client.next()).toMatchObject({ payload: { errors: [{ errorType: 'DuplicatedOperationError' }] } });
    client.start('4', ON_BOOTH_TALLIES, { boothId: 'demo' });
    expect(await client.next()).toMatchObject({ payload: { errors: [{ errorType: 'MaxSubscriptionsReachedError' }] } });
    client.send({ type: 'stop', id: 'nobody' });
    expect(await client.next()).toMatchObject({ payload: { errors: [{ errorType: 'UnknownOperationError' }] } });
    client.close();
  });
});
