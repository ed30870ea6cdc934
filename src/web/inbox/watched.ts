import { type Added, api, type ReportAdding } from '../api.js';
import { newKey } from '../outbox.js';

const everyMs = 1000;

/** Sends a report under a key of its own, and hears every second how far the desk is with it. */
export async function watched(
  send: (key: string) => Promise<Added>,
  hear: (far: ReportAdding) => void,
): Promise<Added> {
  const key = newKey();
  let over = false;
  const look = async () => {
    const all = await api.adding().catch(() => []);
    const its = all.find((one) => one.key === key);
    if (its && !over) hear(its);
  };
  const every = setInterval(() => void look(), everyMs);
  try {
    return await send(key);
  } finally {
    over = true;
    clearInterval(every);
  }
}
