import type { ExampleWords } from '../../app/projects.svelte.ts';
import type { Messages } from '../messages/es.ts';

/** What the example project and its classes are called in this language. */
export function exampleWords({ projects, scene }: Messages): ExampleWords {
  const word = (object: string) => scene[object] ?? object;
  return {
    project: projects.exampleName,
    classes: { mug: word('mug'), ball: word('ball'), teddy: word('teddy') },
  };
}
