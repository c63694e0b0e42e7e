import type { AttributeValue } from '@aws-sdk/client-dynamodb';

type Image = Record<string, AttributeValue>;

/** A record of a table's stream as Lambda gives it to a function. */
export interface StreamRecord {
  readonly eventName: string;
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly Keys?: Image | undefined;
    readonly NewImage?: Image | undefined;
    readonly OldImage?: Image | undefined;
  };
}

export interface DynamoDBStreamEvent {
  readonly Records: readonly StreamRecord[];
}
