import type { Dispatcher } from 'undici';
import { Agent, ProxyAgent, request } from 'undici';

import type { Outgoing } from '../../ports.ts';
import { isExempt, proxyFor } from './proxy-for.ts';

type Env = (name: string) => string | undefined;

/** One request on the wire. `onBegin` is told when the connection stands, just before the first byte leaves. */
export type Exchange = (
  outgoing: Outgoing,
  signal: AbortSignal,
  onBegin: () => void,
) => Promise<Dispatcher.ResponseData>;

/** Requests over connections that are kept while they are used: no redirects, no retries, no HTTP/2. */
export function openExchange(env: Env): Exchange {
  const kept = new Map<string, Dispatcher>();
  return (outgoing, signal, onBegin) => {
    const { url, method, headers, body, totalMs } = outgoing;
    const way = wayOf(outgoing, env);
    const key = JSON.stringify(way);
    const dispatcher = kept.get(key) ?? dispatcherFor(way);
    kept.set(key, dispatcher);
    return request(url, {
      method,
      headers: { ...headers },
      body,
      signal,
      headersTimeout: totalMs,
      bodyTimeout: totalMs,
      dispatcher: dispatcher.compose(telling(onBegin)),
    });
  };
}

/** What a connection depends on, beside the host. */
type Way = {
  readonly proxy: string | null;
  readonly timeout: number;
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
};

function wayOf({ url, proxy, connectMs, ca, clientCertificate }: Outgoing, env: Env): Way {
  const address = new URL(url);
  const own = proxy !== undefined && !isExempt(address, '') ? proxy : null;
  return {
    proxy: own ?? proxyFor(address, env),
    timeout: connectMs,
    ...(ca === undefined ? {} : { ca }),
    ...clientCertificate,
  };
}

/** The private CA holds on the direct way, for the proxy itself, and behind it. */
function dispatcherFor({ proxy, timeout, ca, ...shown }: Way): Dispatcher {
  const tls = { timeout, ...(ca === undefined ? {} : { ca }) };
  if (proxy === null) return new Agent({ connect: { ...tls, ...shown }, allowH2: false });
  return new ProxyAgent({ uri: proxy, proxyTls: tls, requestTls: { ...tls, ...shown }, allowH2: false });
}

function telling(onBegin: () => void): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart: (controller, context) => {
        onBegin();
        handler.onRequestStart?.(controller, context);
      },
      onResponseStart: (...given) => handler.onResponseStart?.(...given),
      onResponseData: (...given) => handler.onResponseData?.(...given),
      onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
      onResponseError: (...given) => handler.onResponseError?.(...given),
    });
}
