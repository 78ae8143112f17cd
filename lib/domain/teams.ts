export interface Department {
  id: string;
  parentId: string | null;
}

/** Whose managers look after each of these departments: its own, else the nearest ones above it; departments without any are left out. */
export function teamsOf(
  tree: readonly Department[],
  managers: ReadonlyMap<string, readonly string[]>,
  departmentIds: readonly string[],
): Map<string, string[]> {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const teams = new Map<string, string[]>();
  for (const id of departmentIds) {
    const seen = new Set<string>();
    let at: string | null = id;
    while (at !== null && !managers.has(at) && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at) ?? null;
    }
    for (const personId of (at !== null && managers.get(at)) || []) {
      teams.set(personId, [...(teams.get(personId) ?? []), id]);
    }
  }
  return teams;
}
