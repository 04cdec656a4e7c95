/** Published news and those who get them by mail, in the store. */
import type { News } from '../../workflows/bulletin/news.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import type { Condition, Item, Page, Write } from '../platform/store/port.ts';
import type { PageRequest } from '../registers/store.ts';

export interface Subscription {
  /** Unguessable: whoever knows it, from a mail, may end the subscription. */
  readonly subscriptionId: string;
  readonly personId: string;
  readonly subscribedAt: string;
}

type WithStore = Pick<Deps, 'store'>;

export function findNews({ store }: WithStore, newsId: string): Promise<Item<News> | undefined> {
  return store.get<News>(keys.news(newsId));
}

export function putNews(news: News, when: Condition): Write {
  const index = { pk: indexes.news, sk: `${news.publishedAt}#${news.newsId}` };
  return { op: 'put', key: keys.news(news.newsId), data: news, when, index };
}

/** The newest first. */
export function listNews({ store }: WithStore, page: PageRequest): Promise<Page<News>> {
  return store.query<News>({ pk: indexes.news, index: true, descending: true, ...page });
}

export function findSubscription(
  { store }: WithStore,
  subscriptionId: string,
): Promise<Item<Subscription> | undefined> {
  return store.get<Subscription>(keys.subscription(subscriptionId));
}

/** What leads from the person to their subscription. */
export function findSubscriber(
  { store }: WithStore,
  personId: string,
): Promise<Item<Subscription> | undefined> {
  return store.get<Subscription>(keys.subscriber(personId));
}

export function createSubscription(subscription: Subscription): Write[] {
  const { subscriptionId, personId } = subscription;
  return [
    { op: 'put', key: keys.subscription(subscriptionId), data: subscription, when: 'absent' },
    { op: 'put', key: keys.subscriber(personId), data: subscription, when: 'absent' },
  ];
}

/** For so long the link of a mail says that it has done what it is for; later it is one that nobody knows. */
const endedSeconds = 400 * 86_400;

/** @param at instant of the plan's clock, in milliseconds */
export function removeSubscription(
  one: Item<Subscription>,
  pointer: Item<Subscription>,
  at: number,
): Write[] {
  const key = keys.endedSubscription(digest(one.data.subscriptionId));
  return [
    { op: 'put', key, data: {}, when: 'absent', expiresAt: Math.ceil(at / 1000) + endedSeconds },
    { op: 'delete', key: { pk: one.pk, sk: one.sk }, when: { version: one.version } },
    { op: 'delete', key: { pk: pointer.pk, sk: pointer.sk }, when: { version: pointer.version } },
  ];
}

/** Whether there was such a subscription, and it was ended. */
export async function wasSubscription({ store }: WithStore, subscriptionId: string): Promise<boolean> {
  return (await store.get(keys.endedSubscription(digest(subscriptionId)))) !== undefined;
}

export function subscriptionsAfter(
  { store }: WithStore,
  after: string | undefined,
  limit: number,
): Promise<Page<Subscription>> {
  const { pk, sk } = keys.subscription('');
  return store.query<Subscription>({ pk, prefix: sk, limit, ...(after !== undefined && { after }) });
}
