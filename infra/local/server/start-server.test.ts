import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it } from 'vitest';
import { AwsError } from '../aws/aws-error.ts';
import { type RunningServer, type ServerOptions, startServer } from './start-server.ts';

const credentials = { accessKeyId: 'AKIDBOOTH', secretAccessKey: 'a secret' };
const logged: string[] = [];
const running: RunningServer[] = [];

const awsApis: ServerOptions['awsApis'] = {
  AWSStepFunctions: {
    StartExecution: async (input) => ({ executionArn: input.stateMachineArn, startDate: 1 }),
    DescribeExecution: async () => {
      throw new AwsError('ExecutionDoesNotExist', 'There is none.');
    },
    StopExecution: async () => {
      throw new Error('a secret of the inside');
    },
  },
  AWSCognitoIdentityProviderService: { AdminGetUser: async (input) => ({ Username: input.Username }) },
  AmazonSQS: { SendMessage: async (input) => ({ MessageId: String(input.QueueUrl) }) },
};

async function start(more: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    restApi: { stagePath: '/prod', handle: async (_req, res, path) => void res.end(`rest ${path}`) },
    appsync: {
      handle: async (_req, res) => void res.end('appsync'),
      upgrade: (_req, socket) =>
        void socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    },
    signIn: async (_req, res) => void res.end('sign-in'),
    awsApis,
    invokeFunction: async () => null,
    credentials,
    hosting: {
      handle: (_req, res) => void res.end('web'),
      setHeaders: (path, res) => void res.setHeader('X-Page', path),
    },
    outputs: (host) => ({ host }),
    ready: () => true,
    log: { info: () => {}, error: (line) => logged.push(line) },
    newRequestId: () => 'request-1',
    graceMs: 20,
    ...more,
  });
  running.push(server);
  return server;
}

const get = (port: number, path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);

/** What the server says to bytes. */
async function talk(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk.toString();
  });
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

describe('the one server', () => {
  it.each([
    ['/graphql', 'appsync'],
    ['/graphql/realtime', 'appsync'],
    ['/prod', 'rest '],
    ['/prod/booths/%2F?x=/y', 'rest /booths/%2F'],
    ['/production', 'web'],
    ['/graphqlx', 'web'],
    ['/', 'web'],
    ['//prod/x', 'web'],
  ])('gives %s to %s', async (path, answer) => {
    const { port } = await start();
    expect(await (await get(port, path)).text()).toBe(answer);
  });

  it('says whether everything is up', async () => {
    let up = false;
    const { port } = await start({ ready: () => up });
    const starting = await get(port, '/healthz');
    expect([starting.status, await starting.json()]).toEqual([503, { status: 'starting' }]);
    up = true;
    const ready = await get(port, '/healthz');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('gives the outputs of the host that was asked, and of no odd one', async () => {
    const { port } = await start();
    const outputs = await get(port, '/amplify_outputs.json');
    expect(await outputs.json()).toEqual({ host: `127.0.0.1:${port}` });
    expect(outputs.headers.get('X-Page')).toBe('/amplify_outputs.json');
    const answer = await talk(port, 'GET /amplify_outputs.json HTTP/1.1\r\nHost: a"b\r\nConnection: close\r\n\r\n');
    expect(answer).toContain('400 Bad Request');
    expect(answer).toContain('"error":"InvalidRequest"');
  });

  it('keeps what broke inside to the log', async () => {
    const { port } = await start({
      hosting: {
        handle: () => {
          throw new Error('a secret of the inside');
        },
        setHeaders: () => {},
      },
    });
    const answer = await get(port, '/');
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ error: 'Internal', requestId: 'request-1' });
    expect(logged.join()).toContain('a secret of the inside');
  });

  it('names PORT when the port is taken', async () => {
    const { port } = await start();
    await expect(start({ port })).rejects.toThrow(`Port ${port} is taken by another program. Stop it, or choose`);
    await expect(start({ port })).rejects.toThrow(`PORT=${port + 1} npm start`);
  });
});

describe('the AWS APIs', () => {
  const client = (port: number, key = credentials) =>
    new SFNClient({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials: key, maxAttempts: 1 });

  it('answer signed calls of the SDK', async () => {
    const { port } = await start();
    const sfn = client(port);
    const { executionArn, startDate } = await sfn.send(new StartExecutionCommand({ stateMachineArn: 'arn:x' }));
    expect([executionArn, startDate?.getTime()]).toEqual(['arn:x', 1000]);
    await expect(sfn.send(new DescribeExecutionCommand({ executionArn: 'x' }))).rejects.toMatchObject({
      name: 'ExecutionDoesNotExist',
      message: 'There is none.',
    });
    await expect(sfn.send(new StopExecutionCommand({ executionArn: 'x' }))).rejects.toMatchObject({
      name: 'InternalFailure',
      message: 'It broke down inside.',
    });
    expect(logged.join()).toContain('AWSStepFunctions.StopExecution failed: a secret of the inside');
    const QueueUrl = `http://127.0.0.1:${port}/000000000000/publish`;
    const sqs = new SQSClient({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials, md5: false });
    expect(await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'é' }))).toMatchObject({
      MessageId: QueueUrl,
    });
  });

  it('refuse unsigned calls, other keys and unknown operations', async () => {
    const { port } = await start();
    const other = client(port, { ...credentials, secretAccessKey: 'a guess' });
    await expect(other.send(new StartExecutionCommand({ stateMachineArn: 'x' }))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
    const post = async (target: string, body = '{}') => {
      const headers = { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' };
      const answer = await get(port, '/', { method: 'POST', headers, body });
      return [answer.status, ((await answer.json()) as { __type: string }).__type];
    };
    expect(await post('AWSStepFunctions.StartExecution')).toEqual([400, 'MissingAuthenticationTokenException']);
    const admin = 'AWSCognitoIdentityProviderService.AdminGetUser';
    expect(await post(admin)).toEqual([400, 'MissingAuthenticationTokenException']);
    expect(await post('AWSCognitoIdentityProviderService.SignUp')).toEqual([400, 'UnknownOperationException']);
    expect(await post('AWSStepFunctions.toString')).toEqual([400, 'UnknownOperationException']);
    expect(await post('__proto__.x')).toEqual([400, 'UnknownOperationException']);
    expect(await post('AWSStepFunctions.StartExecution', 'x'.repeat(3_000_000))).toEqual([
      413,
      'RequestEntityTooLargeException',
    ]);
  });

  it('have people sign in unsigned, and the system see to them signed', async () => {
    const { port } = await start();
    const endpoint = `http://127.0.0.1:${port}`;
    const client = (key: { accessKeyId: string; secretAccessKey: string }) =>
      new CognitoIdentityProviderClient({ endpoint, region: 'us-east-1', credentials: key, maxAttempts: 1 });
    const get = new AdminGetUserCommand({ UserPoolId: 'us-east-1_Staff', Username: 'aki' });
    expect(await client(credentials).send(get)).toMatchObject({ Username: 'aki' });
    await expect(client({ ...credentials, accessKeyId: 'AKIDOTHER' }).send(get)).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    const { input } = new InitiateAuthCommand({ ClientId: 'web', AuthFlow: 'USER_PASSWORD_AUTH' });
    const headers = { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' };
    const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(input) });
    expect(await answer.text()).toBe('sign-in');
    const preflight = { 'access-control-request-headers': 'x-amz-target' };
    expect(await (await fetch(endpoint, { method: 'OPTIONS', headers: preflight })).text()).toBe('sign-in');
  });

  it('refuse to start for an API whose signatures nobody knows', async () => {
    await expect(start({ awsApis: { Other: {} } })).rejects.toThrow('Other');
  });
});

describe('callers that misbehave', () => {
  it('are answered in the contract’s shape when it isn’t HTTP', async () => {
    const { port } = await start();
    const answer = await talk(port, 'NONSENSE\r\n\r\n');
    expect(answer).toContain('400 Bad Request');
    expect(answer).toContain('"requestId":"request-1"');
  });

  it('are upgraded at the real-time endpoint alone', async () => {
    // No call is under way: stopping waits for nothing.
    const { port } = await start({ graceMs: 2 ** 30 });
    const ask = (path: string): string =>
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    expect(await talk(port, ask('/graphql'))).toContain('404 Not Found');
    const socket = connect(port, '127.0.0.1');
    socket.write(ask('/graphql/realtime?header=x'));
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    expect(chunk.toString()).toContain('101 Switching Protocols');
    const closed = once(socket, 'close');
    await running.splice(0)[0]?.stop();
    await closed;
  });

  it('get their answer though a call is under way when the server stops', async () => {
    const asked = Promise.withResolvers<void>();
    const { port, stop } = await start({
      graceMs: 10_000,
      appsync: {
        handle: async (_req, res) => {
          asked.resolve();
          setTimeout(() => res.end('late'), 20);
        },
        upgrade: () => {},
      },
    });
    const answer = get(port, '/graphql');
    await asked.promise;
    const stopped = stop();
    expect(await (await answer).text()).toBe('late');
    await stopped;
    running.length = 0;
    await expect(get(port, '/healthz')).rejects.toThrow();
  });

  it('hold up nobody by dawdling, nor the end', async () => {
    const { port, stop } = await start();
    const dawdlers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const socket = connect(port, '127.0.0.1');
        socket.on('error', () => {});
        await once(socket, 'connect');
        socket.write(
          index % 2 === 0 ? 'GET /healthz HTT' : 'PUT /prod/x HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{',
        );
        return socket;
      }),
    );
    expect((await get(port, '/healthz')).status).toBe(200);
    const closed = Promise.all(dawdlers.map((socket) => once(socket.resume(), 'close')));
    await stop();
    await closed;
    running.length = 0;
  });

  it('may go away in the middle of a request', async () => {
    const { port } = await start({
      restApi: {
        stagePath: '/prod',
        handle: async (req, res) => {
          for await (const _chunk of req);
          res.end();
        },
      },
    });
    const sent = request({ port, path: '/prod/x', method: 'PUT', headers: { 'content-length': '100' } });
    sent.on('error', () => {});
    sent.write('{');
    await once(sent, 'socket');
    sent.destroy();
    expect((await get(port, '/healthz')).status).toBe(200);
  });
});
