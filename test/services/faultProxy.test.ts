import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FaultProxy, startFaultProxy } from './faultProxy.ts';

let site: Server;
let proxy: FaultProxy;
let received: string[];

beforeEach(async () => {
  received = [];
  site = createServer(async (request, answer) => {
    received.push(`${request.method} ${request.url} ${await text(request)}`.trim());
    answer.writeHead(201, { 'x-site': 'yes' }).end('stored');
  });
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  proxy = await startFaultProxy(`http://127.0.0.1:${(site.address() as AddressInfo).port}`);
});

afterEach(async () => {
  await proxy.stop();
  site.close();
});

function post(path = '/posts'): Promise<Response> {
  return fetch(proxy.url + path, { method: 'POST', body: 'an article' });
}

test('hands requests and answers on when no fault is planned', async () => {
  const answer = await post('/posts?status=draft');
  expect([answer.status, answer.headers.get('x-site'), await answer.text()]).toEqual([201, 'yes', 'stored']);
  expect(received).toEqual(['POST /posts?status=draft an article']);
  expect(proxy.requests).toEqual([{ method: 'POST', path: '/posts?status=draft' }]);
});

test('drops the connection before the site has seen the request', async () => {
  proxy.inject({ kind: 'drop-before' });
  await expect(post()).rejects.toThrow();
  expect(received).toEqual([]);
});

test('drops the connection after the site has carried the request out', async () => {
  proxy.inject({ kind: 'drop-after' });
  await expect(post()).rejects.toThrow();
  expect(received).toEqual(['POST /posts an article']);
});

test('answers in the place of the site', async () => {
  proxy.inject({ kind: 'answer', status: 500, body: 'broken' });
  const answer = await post();
  expect([answer.status, await answer.text()]).toEqual([500, 'broken']);
  expect(received).toEqual([]);
});

test('delays a request', async () => {
  proxy.inject({ kind: 'delay', milliseconds: 60 });
  const started = performance.now();
  expect((await post()).status).toBe(201);
  expect(performance.now() - started).toBeGreaterThan(55);
});

test('plans a fault for some requests, a number of times', async () => {
  const when = ({ path }: { path: string }) => path === '/media';
  proxy.inject({ kind: 'answer', status: 500 }, { times: 2, when });
  expect((await post('/posts')).status).toBe(201);
  expect((await post('/media')).status).toBe(500);
  expect((await post('/media')).status).toBe(500);
  expect((await post('/media')).status).toBe(201);
});

test('forgets the faults that were planned', async () => {
  proxy.inject({ kind: 'answer', status: 500 }, { times: Number.POSITIVE_INFINITY });
  expect((await post()).status).toBe(500);
  proxy.clear();
  expect((await post()).status).toBe(201);
});
