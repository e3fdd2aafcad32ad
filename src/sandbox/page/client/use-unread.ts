import { useEffect } from 'preact/hooks';
import { usePage } from './core/page-state.ts';

/**
 * How many messages of others came into a conversation since the acting person last had it open in this browser.
 */
export function useUnread(channelId: string, isOpen: boolean): number {
  const { state } = usePage();
  const messages = state.messages[channelId] ?? [];
  const key = `sandbox.seen.${state.me}.${channelId}`;
  const newest = messages.at(-1)?.ts ?? '';
  useEffect(() => {
    if (isOpen && newest !== '') localStorage.setItem(key, newest);
  }, [isOpen, newest, key]);
  if (isOpen) return 0;
  const seen = localStorage.getItem(key) ?? '';
  return messages.filter(({ ts, user, threadTs }) => ts > seen && user !== state.me && threadTs === undefined)
    .length;
}
