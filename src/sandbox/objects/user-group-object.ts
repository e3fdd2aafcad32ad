import type { Context } from '../context.ts';
import type { JsonObject } from '../json-object.ts';
import type { UserGroup } from '../state.ts';

/** A user group as the Web API and its events give it; `extra` are the parts that a call asks for. */
export function userGroupObject(context: Context, group: UserGroup, extra: JsonObject = {}): JsonObject {
  const { id, name, handle, created, updated, deletedAt, creator } = group;
  return {
    id,
    team_id: context.state.team.id,
    is_usergroup: true,
    is_subteam: true,
    name,
    description: '',
    handle,
    is_external: false,
    date_create: created,
    date_update: updated,
    date_delete: deletedAt ?? 0,
    auto_type: null,
    auto_provision: false,
    enterprise_subteam_id: '',
    created_by: creator,
    updated_by: creator,
    deleted_by: deletedAt === null ? null : creator,
    prefs: { channels: [], groups: [] },
    ...extra,
  };
}
