/** The queue of what failed too often: ids and places alone, for an operator to look into. */
import { PurgeQueueCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

export interface Letter {
  readonly id: string;
  /** Instant, ISO 8601, at which it was set aside. */
  readonly sentAt: string;
  readonly body: string;
}

export interface Letters {
  /** Those that can be received now, at most a hundred; they stay in the queue. */
  list(): Promise<readonly Letter[]>;
  clear(): Promise<void>;
}

export function openLetters(client: SQSClient, queueUrl: string): Letters {
  return {
    async list() {
      const letters = new Map<string, Letter>();
      for (let turn = 0; turn < 10; turn += 1) {
        const { Messages = [] } = await client.send(
          new ReceiveMessageCommand({
            QueueUrl: queueUrl,
            MaxNumberOfMessages: 10,
            // Long enough not to be handed out twice here, short enough to look again soon.
            VisibilityTimeout: 20,
            MessageSystemAttributeNames: ['SentTimestamp'],
          }),
        );
        if (Messages.length === 0) break;
        for (const { MessageId: id = '', Body: body = '', Attributes } of Messages) {
          const sentAt = new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString();
          letters.set(id, { id, sentAt, body });
        }
      }
      return [...letters.values()].toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
    },
    async clear() {
      await client.send(new PurgeQueueCommand({ QueueUrl: queueUrl }));
    },
  };
}
