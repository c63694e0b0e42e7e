import type { Queues } from '../sqs/index.ts';
import type { Resource } from '../template/resource.ts';
import { mapQueue } from './map-queue.ts';
import { mapStream, type StreamMappingParts } from './map-stream.ts';
import { type Mapping, readMapping } from './mapping-definition.ts';

export interface EventSourceMappingsOptions extends Omit<StreamMappingParts, 'sqs'> {
  readonly resources: readonly Resource[];
  readonly sqs: Queues;
}

export interface EventSourceMappings {
  /** Ends reading; records and messages in hand come again at the next start. */
  stop(): Promise<void>;
}

/** Runs the template's event source mappings, each from where it stopped. */
export function createEventSourceMappings({ resources, ...parts }: EventSourceMappingsOptions): EventSourceMappings {
  const mappings = resources.filter(({ type }) => type === 'AWS::Lambda::EventSourceMapping').map(readMapping);
  const readers = mappings.filter(({ enabled }) => enabled).map((mapping) => start(mapping, parts));
  return {
    async stop() {
      await Promise.all(readers.map((reader) => reader.stop()));
    },
  };
}

function start(mapping: Mapping, parts: Omit<EventSourceMappingsOptions, 'resources'>): { stop(): Promise<void> } {
  const { source } = mapping;
  switch (source.kind) {
    case 'stream':
      return mapStream(mapping, source, parts);
    case 'queue':
      return mapQueue(mapping, source.arn, parts);
    default:
      return source satisfies never;
  }
}
