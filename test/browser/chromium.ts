import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--remote-debugging-pipe',
];

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
};

/** One page of a real browser. */
export type Page = {
  readonly open: (url: string) => Promise<void>;
  /** Runs a script in the page and waits for what it promises. */
  readonly evaluate: <T>(script: string) => Promise<T>;
  readonly width: (pixels: number) => Promise<void>;
  readonly scheme: (scheme: 'light' | 'dark') => Promise<void>;
  readonly medium: (medium: 'screen' | 'print') => Promise<void>;
  /** How many sheets of A4 it takes on paper. */
  readonly sheets: () => Promise<number>;
  readonly scripts: (on: boolean) => Promise<void>;
  /** Addresses that were asked for, and complaints of the browser. */
  readonly requested: readonly string[];
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

/** The browser of this machine; undefined when there is none that runs. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const files = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).filter((file) => existsSync(file));
  return files.find((file) => /Chrom/.test(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? ''));
}

/** Starts a browser with an empty profile and opens a page in it. */
export async function openPage(program: string): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'firsthour-browser-'));
  const browser = spawn(program, [...FLAGS, `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ask = talk(browser, (method, params) => hear(method, params));
  const requested: string[] = [];
  const complaints: string[] = [];
  let loaded: () => void = () => undefined;

  function hear(method: string, params: Readonly<Record<string, unknown>>): void {
    if (method === 'Page.loadEventFired') loaded();
    if (method === 'Network.requestWillBeSent') requested.push((params.request as { url: string }).url);
    if (method === 'Log.entryAdded') complaints.push((params.entry as { text: string }).text);
    if (method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(params.exceptionDetails));
  }

  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const tell = (method: string, params = {}) => ask(method, params, String(sessionId));
  for (const domain of ['Page', 'Network', 'Log', 'Runtime']) await tell(`${domain}.enable`);
  return {
    open: async (url) => {
      const done = new Promise<void>((resolve) => {
        loaded = resolve;
      });
      await tell('Page.navigate', { url });
      await done;
    },
    evaluate: async <T>(expression: string) => {
      const { result, exceptionDetails } = await tell('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return (result as { value: T }).value;
    },
    width: async (width) => {
      await tell('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false });
    },
    scheme: async (value) => {
      await tell('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
    },
    medium: async (media) => {
      await tell('Emulation.setEmulatedMedia', { media });
    },
    sheets: async () => {
      const { data } = await tell('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
      return (
        Buffer.from(String(data), 'base64')
          .toString('latin1')
          .match(/\/Type\s*\/Page\b/g)?.length ?? 0
      );
    },
    scripts: async (on) => {
      await tell('Emulation.setScriptExecutionDisabled', { value: !on });
    },
    requested,
    complaints,
    close: async () => {
      const gone = once(browser, 'exit');
      await ask('Browser.close');
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The DevTools protocol over a pipe: JSON messages with a NUL after each. */
function talk(browser: ChildProcess, hear: (method: string, params: Readonly<Record<string, unknown>>) => void) {
  const output = browser.stdio[3] as Writable;
  const input = browser.stdio[4] as Readable;
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  let rest = '';
  input.setEncoding('utf8').on('data', (text: string) => {
    const whole = (rest + text).split('\0');
    rest = whole.pop() ?? '';
    for (const one of whole) {
      const message = JSON.parse(one) as Message;
      if (message.id === undefined) hear(message.method ?? '', message.params ?? {});
      else waiting.get(message.id)?.(message);
    }
  });
  return (method: string, params: object = {}, sessionId?: string): Promise<Readonly<Record<string, unknown>>> =>
    new Promise((done, fail) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) =>
        error ? fail(new Error(`${method}: ${error.message}`)) : done(result ?? {}),
      );
      output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}
