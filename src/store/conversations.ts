import { and, asc, desc, eq, gte, lt, lte, sql } from 'drizzle-orm';
import type { LogDate } from '../camp/camp.ts';
import type { TalkMessage } from '../camp/conversation.ts';
import type { Answer } from '../camp/daily-log.ts';
import type { Database } from './database.ts';
import { campers } from './tables/campers.ts';
import {
  conversationFields,
  conversationHints,
  conversationMessages,
  conversationOutside,
  conversations,
} from './tables/conversations.ts';

export interface NewConversation {
  readonly workspaceId: string;
  /** The DM. */
  readonly channelId: string;
  readonly userId: string;
  readonly camperId: string;
  readonly logDay: LogDate;
  /** Ids of the fields that it asks for, in order. */
  readonly fields: readonly string[];
  /** The template whose fields they are, with its revision; null where it was not kept. */
  readonly template: string | null;
  /** Slack's `ts`, from which on what is said belongs to it. */
  readonly startedAt: string;
}

export interface StoredConversation extends NewConversation {
  readonly id: string;
}

/** What a conversation last made of a field. */
export interface ComposedField {
  readonly field: string;
  /** What stood there before; null for nothing. */
  readonly base: Answer | null;
  /** The base with what was said below it. */
  readonly composed: Answer | null;
  /** Captures up to this number are in the base. */
  readonly capturesSeen: number;
}

/** Something said outside of any conversation. */
export interface Outside {
  readonly ts: string;
  /** When it came to us. */
  readonly heardAt: Date;
}

export function createConversations(db: Database) {
  const { id, workspaceId, channelId, userId, camperId, logDay, fields, template, startedAt } = conversations;
  const columns = { id, workspaceId, channelId, userId, camperId, logDay, fields, template, startedAt };
  const { conversationId, ...message } = conversationMessages;
  const outside = conversationOutside;
  const isBy = (workspace: string, user: string) =>
    and(eq(outside.workspaceId, workspace), eq(outside.userId, user));

  return {
    /** Keeps others from starting a conversation of this camper until the transaction ends. */
    async lockCamper(camper: string): Promise<void> {
      await db.select({ id: campers.id }).from(campers).where(eq(campers.id, camper)).for('update');
    },

    async insert(conversation: NewConversation): Promise<StoredConversation> {
      const [row] = await db.insert(conversations).values(conversation).returning(columns);
      if (!row) throw new Error('a conversation was not kept');
      return row;
    },

    /** The conversation of a DM that was begun last, up to a time of Slack's or of all; null when there was none. */
    async findAt(workspace: string, channel: string, ts: string | null): Promise<StoredConversation | null> {
      const until = ts === null ? undefined : lte(startedAt, ts);
      const [row] = await db
        .select(columns)
        .from(conversations)
        .where(and(eq(workspaceId, workspace), eq(channelId, channel), until))
        .orderBy(desc(startedAt))
        .limit(1);
      return row ?? null;
    },

    /** The DMs in which one was begun since a time of Slack's, each with when the last was. */
    async listOpen(
      workspace: string,
      since: string,
    ): Promise<readonly { readonly channelId: string; readonly startedAt: string }[]> {
      return db
        .selectDistinctOn([channelId], { channelId, startedAt })
        .from(conversations)
        .where(and(eq(workspaceId, workspace), gte(startedAt, since)))
        .orderBy(asc(channelId), desc(startedAt));
    },

    /** Every message of a DM that is known since a time of Slack's, with its newest change. */
    async listChanges(
      workspace: string,
      channel: string,
      since: string,
    ): Promise<readonly Pick<TalkMessage, 'ts' | 'changedAt'>[]> {
      return db
        .select({ ts: message.ts, changedAt: message.changedAt })
        .from(conversationMessages)
        .innerJoin(conversations, eq(id, conversationId))
        .where(and(eq(workspaceId, workspace), eq(channelId, channel), gte(message.ts, since)));
    },

    /** Lets one message at a time into a conversation, until the transaction ends. */
    async lock(conversation: string): Promise<void> {
      await db.select({ id }).from(conversations).where(eq(id, conversation)).for('update');
    },

    /** Everything that was said in it, in order, deleted messages among it. */
    async listMessages(conversation: string): Promise<readonly TalkMessage[]> {
      const { ts, thread, changedAt, said, saidAt, answer, isDeleted, isAbsorbed, outcome } = message;
      return db
        .select({ ts, thread, changedAt, said, saidAt, answer, isDeleted, isAbsorbed, outcome })
        .from(conversationMessages)
        .where(eq(conversationId, conversation))
        .orderBy(asc(ts));
    },

    async saveMessage(conversation: string, said: TalkMessage): Promise<void> {
      const { ts, ...rest } = said;
      await db
        .insert(conversationMessages)
        .values({ conversationId: conversation, ...said })
        .onConflictDoUpdate({ target: [conversationId, conversationMessages.ts], set: rest });
    },

    async listFields(conversation: string): Promise<readonly ComposedField[]> {
      const { field, base, composed, capturesSeen } = conversationFields;
      return db
        .select({ field, base, composed, capturesSeen })
        .from(conversationFields)
        .where(eq(conversationFields.conversationId, conversation));
    },

    async saveField(conversation: string, composed: ComposedField): Promise<void> {
      const { field, ...rest } = composed;
      await db
        .insert(conversationFields)
        .values({ conversationId: conversation, ...composed })
        .onConflictDoUpdate({
          target: [conversationFields.conversationId, conversationFields.field],
          set: rest,
        });
    },

    /** True when somebody is to be told now how to write here: not again before `pauseMs` have passed. */
    async claimHint(workspace: string, user: string, now: Date, pauseMs: number): Promise<boolean> {
      const rows = await db
        .insert(conversationHints)
        .values({ workspaceId: workspace, userId: user, toldAt: now })
        .onConflictDoUpdate({
          target: [conversationHints.workspaceId, conversationHints.userId],
          set: { toldAt: now },
          setWhere: sql`${conversationHints.toldAt} <= ${new Date(now.getTime() - pauseMs).toISOString()}`,
        })
        .returning({ toldAt: conversationHints.toldAt });
      return rows.length > 0;
    },

    /** Notes that something was said outside of any conversation, and forgets what came before `since`. */
    async noteOutside(workspace: string, user: string, { ts, heardAt }: Outside, since: Date): Promise<void> {
      await db.delete(outside).where(and(isBy(workspace, user), lt(outside.heardAt, since)));
      await db
        .insert(outside)
        .values({ workspaceId: workspace, userId: user, ts, heardAt })
        .onConflictDoNothing();
    },

    /** What somebody said outside of any conversation and is noted, in order. */
    async listOutside(workspace: string, user: string): Promise<readonly Outside[]> {
      return db
        .select({ ts: outside.ts, heardAt: outside.heardAt })
        .from(outside)
        .where(isBy(workspace, user))
        .orderBy(asc(outside.ts));
    },
  };
}
