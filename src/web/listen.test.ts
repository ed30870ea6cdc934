import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listen } from './listen.js';

/** Streams that a page opened, and what it hears. */
class Stream extends EventTarget {
  static CLOSED = 2;
  static all: Stream[] = [];
  readyState = 1;
  constructor() {
    super();
    Stream.all.push(this);
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  static open = () => Stream.all.filter(({ readyState }) => readyState !== Stream.CLOSED).length;
}

class Page extends EventTarget {
  hidden = false;
  show(hidden: boolean) {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page: Page;
beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
  Stream.all = [];
  vi.stubGlobal('document', page);
  vi.stubGlobal('EventSource', Stream);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a page that nobody sees gives its connection back, and asks for what it missed once it is seen', () => {
  const told: unknown[] = [];
  const stop = listen((news) => told.push(news));
  page.show(true);
  vi.advanceTimersByTime(1000);
  page.show(false);
  expect([Stream.all.length, Stream.open(), told]).toEqual([1, 1, []]);
  page.show(true);
  vi.advanceTimersByTime(60_000);
  expect(Stream.open()).toBe(0);
  page.show(false);
  expect([Stream.open(), told]).toEqual([1, [null]]);
  stop();
  page.show(false);
  expect(Stream.open()).toBe(0);
});

test('a page that is opened unseen listens from when it is looked at', () => {
  page.hidden = true;
  const told: unknown[] = [];
  const stop = listen((news) => told.push(news));
  expect(Stream.open()).toBe(0);
  page.show(false);
  expect([Stream.open(), told]).toEqual([1, [null]]);
  stop();
});

test('a stream that the desk refuses is asked for again, also where the page is looked at meanwhile', () => {
  const told: unknown[] = [];
  const stop = listen((news) => told.push(news));
  Stream.all[0]!.close();
  Stream.all[0]!.dispatchEvent(new Event('error'));
  page.show(false);
  vi.advanceTimersByTime(3000);
  expect([Stream.open(), told]).toEqual([1, [null]]);
  stop();
});
