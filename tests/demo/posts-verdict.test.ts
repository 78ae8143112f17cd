import { expect, test } from 'vitest';
import { type PostsVerdict, postsWentWell } from '#demo/verdict/judge-posts.ts';

const well: PostsVerdict = {
  posts: { x: 2, line: 1, slack: 1 },
  posts_told: 4,
  posts_missing: 0,
  posts_doubled: 0,
  came_by_posts: { x: 3, line: 1, slack: 2 },
  not_come: 0,
};

test('the posts went well when each stands once, the screens know it, and everybody came who read it', () => {
  expect(postsWentWell(well)).toBe(true);
});

test.each([
  ['a post that stands nowhere', { posts: { x: 1, line: 1, slack: 1 }, posts_told: 4, posts_missing: 1 }],
  ['a post that stands twice', { posts: { x: 2, line: 1, slack: 2 }, posts_told: 5, posts_doubled: 1 }],
  ['a post that is out without the screens knowing', { posts_told: 3 }],
  ['a reader who did not come', { not_come: 1 }],
] as const)('%s is a fault', (_, change) => {
  expect(postsWentWell({ ...well, ...change })).toBe(false);
});
