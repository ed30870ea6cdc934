import { groupReports } from '../../src/desk/group.js';
import type { BenchDocument } from './texts.js';
import type { Row } from './times.js';

export interface CoreferenceDocument extends BenchDocument {
  subtopic: string;
}

/** B³ of the groups against the sub-topics: each document's share of its group, and of its sub-topic, that is right. */
export function score(docs: readonly CoreferenceDocument[], set = 'coreference'): Row[] {
  const reports = docs.map(({ id, text, published }) => ({ id, text, publishedAt: published ?? undefined }));
  const topicOf = new Map(docs.map(({ id, subtopic }) => [id, subtopic]));
  const sizes = new Map<string, number>();
  for (const { subtopic } of docs) sizes.set(subtopic, (sizes.get(subtopic) ?? 0) + 1);
  let [precision, recall] = [0, 0];
  for (const { documents } of groupReports(reports))
    for (const id of documents) {
      const topic = topicOf.get(id);
      const same = documents.filter((other) => topicOf.get(other) === topic).length;
      precision += same / documents.length / docs.length;
      recall += same / (sizes.get(topic ?? '') ?? 1) / docs.length;
    }
  return [
    { set, measure: 'B3 F1', value: (2 * precision * recall) / (precision + recall || 1) },
    { set, measure: 'B3 precision', value: precision },
    { set, measure: 'B3 recall', value: recall },
  ];
}
